#include <memory>
#include <stdexcept>

#include <cairo-pdf.h>
#include <fmt/format.h>

#include "core/text/text.h"
#include "platform/paper/cairo_objects.h"
#include "platform/paper/document.h"
#include "platform/paper/pages.h"

namespace yimen::paper {

namespace {

constexpr TextStyle kSmall{.size = 8.5, .line_height = 1.4, .colour = kQuietInk};

class Pdf {
  public:
    Pdf(const DocumentSettings& settings, const Typesetter& typesetter)
        : settings_(settings), typesetter_(typesetter), frame_(frame_of(settings.sheet)) {
        require(cairo_surface_status(surface_.get()));
        const auto title = clean(settings.title);
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                       seconds_of(settings.made_at).c_str());
        cairo_ = Cairo{cairo_create(surface_.get())};
    }

    void draw(const Page& page, std::size_t number, std::size_t count) {
        draw_margins(number, count);
        for (const auto& mark : page.marks) mark(cairo_.get());
        for (const auto& entry : page.outline) {
            const auto words = clean(text::collapse(entry.words));
            const auto place = fmt::format("page={} pos=[0 {:.0f}]", number, entry.y);
            cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, words.c_str(),
                                          place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
        }
        cairo_show_page(cairo_.get());
    }

    std::string finish() {
        require(cairo_status(cairo_.get()));
        cairo_surface_finish(surface_.get());
        require(cairo_surface_status(surface_.get()));
        return std::move(bytes_);
    }

  private:
    /// cairo reads C strings of well-formed UTF-8.
    static std::string clean(std::string_view words) {
        auto code_points = text::to_code_points(words);
        std::erase(code_points, U'\0');
        return text::to_utf8(code_points);
    }

    /// 2026-03-06T09:30:00+08:00: cairo knows no fractions.
    static std::string seconds_of(Instant instant) {
        auto written = format_iso(instant);
        written.erase(19, 4);
        return written;
    }

    void draw_margins(std::size_t number, std::size_t count) {
        if (!settings_.header.empty()) {
            draw_line(settings_.header, frame_.top - 40, Align::Left);
            draw_rule(frame_.top - 24);
        }
        const auto foot = frame_.bottom + 26;
        draw_rule(foot - 6);
        draw_line(settings_.footer, foot, Align::Left);
        draw_line(fmt::format("第 {} 页  共 {} 页", number, count), foot, Align::Right);
    }

    void draw_line(const std::string& words, double y, Align align) {
        if (words.empty()) return;
        auto style = kSmall;
        style.align = align;
        typesetter_.set(words, style, frame_.width).draw(cairo_.get(), frame_.left, y, 0, 1);
    }

    void draw_rule(double y) {
        cairo_set_source_rgb(cairo_.get(), kHairline.red, kHairline.green, kHairline.blue);
        cairo_set_line_width(cairo_.get(), 0.6);
        cairo_move_to(cairo_.get(), frame_.left, y);
        cairo_line_to(cairo_.get(), frame_.right(), y);
        cairo_stroke(cairo_.get());
    }

    const DocumentSettings& settings_;
    const Typesetter& typesetter_;
    Frame frame_;
    std::string bytes_;
    Surface surface_{cairo_pdf_surface_create_for_stream(append, &bytes_, kPageWidth, kPageHeight)};
    Cairo cairo_;
};

}  // namespace

std::string to_pdf(const Document& document) {
    const Typesetter typesetter{document.settings().typeface};
    const auto pages = lay_out(document, typesetter);
    Pdf pdf{document.settings(), typesetter};
    for (std::size_t i = 0; i < pages.size(); ++i) pdf.draw(pages[i], i + 1, pages.size());
    return pdf.finish();
}

}  // namespace yimen::paper
