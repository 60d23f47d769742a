#include "platform/paper/pages.h"

#include <algorithm>

#include "platform/paper/qr_code.h"
#include "platform/paper/seal_layout.h"
#include "platform/paper/table_layout.h"

namespace yimen::paper {

namespace {

constexpr double kBodySize = 10.5;
constexpr double kBulletIndent = 16;

/// Room that a heading needs below it, so that it never ends a page.
constexpr double kKeptBelowHeading = 54;

struct TextLook {
    TextStyle style;
    double before = 0;
    double after = 0;
    double kept_below = 0;
};

/// 3号 is 15.75 points: 28 characters a line, 22 lines a page (GB/T 9704-2012).
constexpr TextStyle kOfficeBody{.size = 15.75, .line_height = 1.835, .colour = kBlack};
constexpr TextStyle kOfficeSmall{.size = 12, .line_height = 1.45, .colour = kBlack};

TextLook office_look_of(blocks::TextKind kind) {
    using blocks::TextKind;
    auto body = kOfficeBody;
    switch (kind) {
        case TextKind::Title:
            return {{.size = 22,
                     .line_height = 1.4,
                     .weight = Weight::Bold,
                     .align = Align::Centre,
                     .colour = kBlack},
                    0,
                    4,
                    kKeptBelowHeading};
        case TextKind::Subtitle:
            body.align = Align::Centre;
            return {body, 0, 8, 0};
        case TextKind::IndentedParagraph:
            body.first_line_indent = 2 * body.size;
            return {body, 0, 0, 0};
        case TextKind::Heading:
        case TextKind::Subheading:
            return {{.size = 14, .line_height = 1.6, .weight = Weight::Bold, .colour = kBlack},
                    8,
                    2,
                    kKeptBelowHeading};
        case TextKind::Note:
            return {kOfficeSmall, 2, 4, 0};
        case TextKind::Paragraph:
            break;
    }
    return {body, 0, 0, 0};
}

TextStyle body_style(Typeface typeface) {
    if (typeface == Typeface::Serif) return {.size = 12, .line_height = 1.8};
    return {.size = kBodySize};
}

TextLook look_of(blocks::TextKind kind, const DocumentSettings& settings) {
    using blocks::TextKind;
    if (settings.sheet == Sheet::Office) return office_look_of(kind);
    auto body = body_style(settings.typeface);
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
    Pages(const Typesetter& typesetter, const DocumentSettings& settings)
        : flow_(typesetter, frame_of(settings.sheet)), settings_(settings) {}

    void operator()(const blocks::Text& block) {
        const auto look = look_of(block.kind, settings_);
        const auto text = flow_.set(block.words, look.style, width());
        flow_.skip(look.before);
        const auto first_lines = std::min(text->line_count(), std::size_t{2});
        flow_.keep_together(text->line_height() * static_cast<double>(first_lines) +
                            look.kept_below);
        if (block.kind == blocks::TextKind::Heading) flow_.note_outline(block.words);
        flow_.draw_lines(text, left());
        flow_.skip(look.after);
    }

    void operator()(const blocks::Bullets& block) {
        const auto look = look_of(blocks::TextKind::Paragraph, settings_);
        for (const auto& point : block.points) {
            const auto text = flow_.set(point, look.style, width() - kBulletIndent);
            flow_.keep_together(text->line_height());
            const auto middle = flow_.y() + text->line_height() / 2;
            flow_.draw([middle, x = left() + 5](cairo_t* cairo) {
                cairo_set_source_rgb(cairo, kQuietInk.red, kQuietInk.green, kQuietInk.blue);
                cairo_new_path(cairo);
                cairo_arc(cairo, x, middle, 1.7, 0, 6.2832);
                cairo_fill(cairo);
            });
            flow_.draw_lines(text, left() + kBulletIndent);
            flow_.skip(2);
        }
        flow_.skip(look.after);
    }

    void operator()(const Table& table) { lay_out(table, settings_.sheet, flow_); }

    void operator()(const blocks::Details& details) { lay_out(details, settings_.sheet, flow_); }

    void operator()(const blocks::Code& block) {
        const double side = settings_.sheet == Sheet::Office ? 80 : 92;
        const auto code = make_qr_code(block.content, ErrorCorrection::Medium);
        const TextStyle style{.size = 9, .line_height = 1.6, .colour = kQuietInk};
        const auto caption = flow_.set(block.caption, style, width() - side - 14);
        const auto height = std::max(side, caption->height());
        flow_.skip(8);
        flow_.keep_together(height);
        flow_.draw([code, x = left(), top = flow_.y(), side](cairo_t* cairo) {
            draw_code(cairo, code, x, top, side);
        });
        const auto middle = flow_.y() + std::max(0.0, (side - caption->height()) / 2);
        flow_.draw([caption, x = left() + side + 14, middle](cairo_t* cairo) {
            caption->draw(cairo, x, middle, 0, caption->line_count());
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
            lines.push_back(flow_.set(line, style, width() - kFromTheRight));
            height += lines.back()->height();
        }
        flow_.skip(28);
        flow_.keep_together(height);
        for (const auto& line : lines) flow_.draw_lines(line, left());
        flow_.skip(10);
    }

    void operator()(const blocks::SealPlace& block) { lay_out(block, flow_); }

    void operator()(const blocks::PageBreak&) {
        if (!flow_.is_at_top()) flow_.begin_page();
    }

    std::vector<Page> take() { return flow_.take_pages(); }

  private:
    double left() const { return flow_.frame().left; }
    double width() const { return flow_.frame().width; }

    Flow flow_;
    const DocumentSettings& settings_;
};

}  // namespace

std::vector<Page> lay_out(const Document& document, const Typesetter& typesetter) {
    Pages pages{typesetter, document.settings()};
    for (const auto& block : document.blocks()) std::visit(pages, block);
    return pages.take();
}

}  // namespace yimen::paper
