#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/day.h"

namespace yimen::paper {

/// Serif for papers of office, Sans for guides and lists.
enum class Typeface { Serif, Sans };

enum class Align { Left, Centre, Right };

struct Column {
    std::string title;
    double share = 1;  ///< of the width, against the other columns' shares
    Align align = Align::Left;
};

/// Columns: the titles stand on top and again on every further page. FirstColumn: no titles, the
/// first cell of every row names what the others say.
enum class TableHead { Columns, FirstColumn };

/// Cells wrap; a row with fewer cells than columns is filled up with empty ones, further cells are
/// left out.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    TableHead head = TableHead::Columns;
};

/// Guide: as much as a page holds. Office: margins, sizes and grids of GB/T 9704-2012.
enum class Sheet { Guide, Office };

struct DocumentSettings {
    std::string title;  ///< of the file: what readers show in the window
    Sheet sheet = Sheet::Guide;
    Typeface typeface = Typeface::Sans;
    std::string header;  ///< small, on every page
    std::string footer;  ///< small, on every page, left of the page number
    Instant made_at;     ///< written into the file
};

namespace blocks {

enum class TextKind { Title, Subtitle, Heading, Subheading, Paragraph, IndentedParagraph, Note };

struct Text {
    TextKind kind = TextKind::Paragraph;
    std::string words;
};
struct Bullets {
    std::vector<std::string> points;
};
struct Code {
    std::string content;
    std::string caption;
};
struct Signature {
    std::vector<std::string> lines;
};
struct Detail {
    std::string label;
    std::string value;
    std::string picture = {};  ///< PNG that stands over the value, as large as its room; or empty
};
struct Details {
    std::vector<Detail> entries;
};
struct SealPlace {
    std::string before;  ///< last words of the paper, on the page of the seal; none when empty
    std::string office;
    std::string date;
    std::string words;
    Code code;                    ///< at the left; none when its content is empty
    std::vector<Detail> signers;  ///< rows below, with room for a hand
};
struct PageBreak {};

}  // namespace blocks

using Block = std::variant<blocks::Text, blocks::Bullets, Table, blocks::Code, blocks::Signature,
                           blocks::Details, blocks::SealPlace, blocks::PageBreak>;

/// A paper of A4 pages, built from top to bottom, that knows nothing of what it is about. All texts
/// are plain: no character is markup. Line feeds in them begin new lines.
class Document {
  public:
    explicit Document(DocumentSettings settings) : settings_(std::move(settings)) {}

    void add_title(std::string words) { add(blocks::TextKind::Title, std::move(words)); }
    void add_subtitle(std::string words) { add(blocks::TextKind::Subtitle, std::move(words)); }

    /// Never the last line of a page; stands in the outline that readers show.
    void add_heading(std::string words) { add(blocks::TextKind::Heading, std::move(words)); }
    void add_subheading(std::string words) { add(blocks::TextKind::Subheading, std::move(words)); }

    void add_paragraph(std::string words) { add(blocks::TextKind::Paragraph, std::move(words)); }

    /// The first line begins two characters further in, as in papers of office.
    void add_indented_paragraph(std::string words) {
        add(blocks::TextKind::IndentedParagraph, std::move(words));
    }

    /// Small and quiet.
    void add_note(std::string words) { add(blocks::TextKind::Note, std::move(words)); }

    void add_bullets(std::vector<std::string> points) {
        blocks_.emplace_back(blocks::Bullets{std::move(points)});
    }
    void add_table(Table table) { blocks_.emplace_back(std::move(table)); }

    /// A QR code of `content` with words beside it.
    void add_qr_code(std::string content, std::string caption) {
        blocks_.emplace_back(blocks::Code{std::move(content), std::move(caption)});
    }

    /// Who signs and when, at the right; stays on one page.
    void add_signature(std::vector<std::string> lines) {
        blocks_.emplace_back(blocks::Signature{std::move(lines)});
    }

    /// Labels with what is to be said under them, in a grid: two short ones share a row. A value of
    /// line feeds leaves room for a hand.
    void add_details(std::vector<blocks::Detail> entries) {
        blocks_.emplace_back(blocks::Details{std::move(entries)});
    }

    /// Office and date at the right, under the place of a seal (a dashed circle of 42 mm) that says
    /// `words`, and a QR code at the left of it; stays on one page with
    /// its last words and the rows to sign in.
    void add_seal_place(blocks::SealPlace place) { blocks_.emplace_back(std::move(place)); }

    void begin_page() { blocks_.emplace_back(blocks::PageBreak{}); }

    const DocumentSettings& settings() const { return settings_; }
    const std::vector<Block>& blocks() const { return blocks_; }

  private:
    void add(blocks::TextKind kind, std::string words) {
        blocks_.emplace_back(blocks::Text{kind, std::move(words)});
    }

    DocumentSettings settings_;
    std::vector<Block> blocks_;
};

/// The finished PDF, with its fonts inside. Equal documents make equal bytes. Safe from any thread;
/// one document at a time is set. Throws when the font is missing or drawing fails, and
/// std::length_error for a QR code's content that no code can hold.
std::string to_pdf(const Document& document);

}  // namespace yimen::paper
