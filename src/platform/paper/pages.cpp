#include "platform/paper/pages.h"

#include <algorithm>

#include "platform/paper/qr_code.h"
#include "platform/paper/table_layout.h"

namespace yimen::paper {

namespace {

constexpr double kBodySize = 10.5;
constexpr double kCodeSide = 92;
constexpr double kBulletIndent = 16;

/// Room that a heading needs below it, so that it never ends a page.
constexpr double kKeptBelowHeading = 54;

struct TextLook {
    TextStyle style;
    double before = 0;
    double after = 0;
    double kept_below = 0;
};

TextStyle body_style(Typeface typeface) {
    if (typeface == Typeface::Serif) return {.size = 12, .line_height = 1.8};
    return {.size = kBodySize};
}

TextLook look_of(blocks::TextKind kind, Typeface typeface) {
    using blocks::TextKind;
    auto body = body_style(typeface);
    switch (kind) {
        case TextKind::Title:
            return {
                {.size = 20, .line_height = 1.4, .weight = Weight::Bold, .align = Align::Centre},
                0,
                8,
                kKeptBelowHeading};
        case TextKind::Subtitle:
            return {{.size = kBodySize, .align = Align::Centre, .colour = kQuietInk}, 0, 14, 0};
        case TextKind::Heading:
            return {{.size = 13.5, .line_height = 1.5, .weight = Weight::Bold},
                    14,
                    5,
                    kKeptBelowHeading};
        case TextKind::Subheading:
            return {{.size = 11.5, .line_height = 1.5, .weight = Weight::Bold},
                    8,
                    3,
                    kKeptBelowHeading};
        case TextKind::IndentedParagraph:
            body.first_line_indent = 2 * body.size;
            return {body, 0, 4, 0};
        case TextKind::Note:
            return {{.size = 9, .line_height = 1.55, .colour = kQuietInk}, 0, 6, 0};
        case TextKind::Paragraph:
            break;
    }
    return {body, 0, 6, 0};
}

class Pages {
  public:
    Pages(const Typesetter& typesetter, Typeface typeface)
        : flow_(typesetter), typeface_(typeface) {}

    void operator()(const blocks::Text& block) {
        const auto look = look_of(block.kind, typeface_);
        const auto text = flow_.set(block.words, look.style, kTextWidth);
        flow_.skip(look.before);
        const auto first_lines = std::min(text->line_count(), std::size_t{2});
        flow_.keep_together(text->line_height() * static_cast<double>(first_lines) +
                            look.kept_below);
        if (block.kind == blocks::TextKind::Heading) flow_.note_outline(block.words);
        flow_.draw_lines(text, kMarginSide);
        flow_.skip(look.after);
    }

    void operator()(const blocks::Bullets& block) {
        const auto look = look_of(blocks::TextKind::Paragraph, typeface_);
        for (const auto& point : block.points) {
            const auto text = flow_.set(point, look.style, kTextWidth - kBulletIndent);
            flow_.keep_together(text->line_height());
            const auto middle = flow_.y() + text->line_height() / 2;
            flow_.draw([middle](cairo_t* cairo) {
                cairo_set_source_rgb(cairo, kQuietInk.red, kQuietInk.green, kQuietInk.blue);
                cairo_new_path(cairo);
                cairo_arc(cairo, kMarginSide + 5, middle, 1.7, 0, 6.2832);
                cairo_fill(cairo);
            });
            flow_.draw_lines(text, kMarginSide + kBulletIndent);
            flow_.skip(2);
        }
        flow_.skip(look.after);
    }

    void operator()(const Table& table) { lay_out(table, flow_); }

    void operator()(const blocks::Code& block) {
        const auto code = make_qr_code(block.content, ErrorCorrection::Medium);
        const TextStyle style{.size = 9, .line_height = 1.6, .colour = kQuietInk};
        const auto caption = flow_.set(block.caption, style, kTextWidth - kCodeSide - 14);
        const auto height = std::max(kCodeSide, caption->height());
        flow_.skip(8);
        flow_.keep_together(height);
        flow_.draw([code, top = flow_.y()](cairo_t* cairo) {
            const auto module = kCodeSide / static_cast<double>(code.side());
            cairo_set_source_rgb(cairo, kBlack.red, kBlack.green, kBlack.blue);
            for (std::size_t row = 0; row < code.side(); ++row) {
                for (std::size_t column = 0; column < code.side(); ++column) {
                    if (!code.is_dark(row, column)) continue;
                    cairo_rectangle(cairo, kMarginSide + module * static_cast<double>(column),
                                    top + module * static_cast<double>(row), module, module);
                }
            }
            cairo_fill(cairo);
        });
        const auto middle = flow_.y() + std::max(0.0, (kCodeSide - caption->height()) / 2);
        flow_.draw([caption, middle](cairo_t* cairo) {
            caption->draw(cairo, kMarginSide + kCodeSide + 14, middle, 0, caption->line_count());
        });
        flow_.advance(height);
        flow_.skip(10);
    }

    void operator()(const blocks::Signature& block) {
        const TextStyle style{.size = 12, .line_height = 1.8, .align = Align::Right};
        constexpr double kFromTheRight = 36;
        std::vector<std::shared_ptr<const SetText>> lines;
        double height = 0;
        for (const auto& line : block.lines) {
            lines.push_back(flow_.set(line, style, kTextWidth - kFromTheRight));
            height += lines.back()->height();
        }
        flow_.skip(28);
        flow_.keep_together(height);
        for (const auto& line : lines) flow_.draw_lines(line, kMarginSide);
        flow_.skip(10);
    }

    void operator()(const blocks::PageBreak&) {
        if (!flow_.is_at_top()) flow_.begin_page();
    }

    std::vector<Page> take() { return flow_.take_pages(); }

  private:
    Flow flow_;
    Typeface typeface_;
};

}  // namespace

std::vector<Page> lay_out(const Document& document, const Typesetter& typesetter) {
    Pages pages{typesetter, document.settings().typeface};
    for (const auto& block : document.blocks()) std::visit(pages, block);
    return pages.take();
}

}  // namespace yimen::paper
