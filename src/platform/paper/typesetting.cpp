#include "platform/paper/typesetting.h"

#include <algorithm>
#include <stdexcept>

#include "core/text/text.h"

namespace yimen::paper {

namespace {

const char* family_of(Typeface typeface) {
    return typeface == Typeface::Serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC";
}

struct FreeDescription {
    void operator()(PangoFontDescription* description) const {
        pango_font_description_free(description);
    }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

int to_pango(double points) {
    return pango_units_from_double(points);
}

PangoAlignment to_pango(Align align) {
    switch (align) {
        case Align::Left:
            return PANGO_ALIGN_LEFT;
        case Align::Centre:
            return PANGO_ALIGN_CENTER;
        case Align::Right:
            return PANGO_ALIGN_RIGHT;
    }
    throw std::logic_error{"typesetting: unknown alignment"};
}

/// What Pango takes without complaint: no ill-formed bytes, no control characters but line feeds.
std::string printable(std::string_view words) {
    std::u32string kept;
    for (const auto character : text::to_code_points(words)) {
        if (character == U'\n' || character == U'\t' || (character >= 0x20 && character != 0x7F)) {
            kept += character;
        }
    }
    return text::to_utf8(kept);
}

/// One for the process: loading the fonts takes longer than setting a page.
PangoFontMap* font_map() {
    static PangoFontMap* const kMap = pango_cairo_font_map_new();
    return kMap;
}

std::mutex& turns() {
    static std::mutex one_at_a_time;
    return one_at_a_time;
}

void require_font(PangoContext* context, const PangoFontDescription* description) {
    struct Unref {
        void operator()(void* object) const { g_object_unref(object); }
    };
    const std::unique_ptr<PangoFont, Unref> font{pango_context_load_font(context, description)};
    if (font) {
        const Description found{pango_font_describe(font.get())};
        const std::string_view family = pango_font_description_get_family(found.get());
        if (family == pango_font_description_get_family(description)) return;
    }
    throw std::runtime_error{"paper: the fonts of fonts-noto-cjk are not installed"};
}

}  // namespace

SetText::SetText(PangoContext* context, std::string_view words, const TextStyle& style,
                 double width)
    : layout_(pango_layout_new(context)), style_(style) {
    const Description description{
        pango_font_description_copy(pango_context_get_font_description(context))};
    pango_font_description_set_absolute_size(description.get(), to_pango(style.size));
    if (style.weight == Weight::Bold) {
        pango_font_description_set_weight(description.get(), PANGO_WEIGHT_BOLD);
    }
    const auto text = printable(words);
    pango_layout_set_font_description(layout_.get(), description.get());
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout_.get(), to_pango(std::max(width, style.size)));
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout_.get(), to_pango(style.align));
    pango_layout_set_indent(layout_.get(), to_pango(style.first_line_indent));
    line_count_ = static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
}

void SetText::draw(cairo_t* cairo, double x, double y, std::size_t first, std::size_t count) const {
    cairo_set_source_rgb(cairo, style_.colour.red, style_.colour.green, style_.colour.blue);
    struct Free {
        void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
    };
    const std::unique_ptr<PangoLayoutIter, Free> iter{pango_layout_get_iter(layout_.get())};
    for (std::size_t i = 0; i < first + count && i < line_count_; ++i) {
        if (i >= first) {
            PangoRectangle logical;
            pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
            // Lines stand on an even grid: a rare character from a taller font moves none of them.
            const auto baseline = y + line_height() * static_cast<double>(i - first) +
                                  line_height() / 2 + style_.size * 0.36;
            cairo_move_to(cairo, x + pango_units_to_double(logical.x), baseline);
            pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(iter.get()));
        }
        pango_layout_iter_next_line(iter.get());
    }
}

Typesetter::Typesetter(Typeface typeface)
    : turn_(turns()), context_(pango_font_map_create_context(font_map())) {
    const Description description{pango_font_description_new()};
    pango_font_description_set_family(description.get(), family_of(typeface));
    pango_font_description_set_absolute_size(description.get(), to_pango(10.5));
    pango_context_set_font_description(context_.get(), description.get());
    // Without the language, fonts choose Japanese shapes for characters that both write.
    pango_context_set_language(context_.get(), pango_language_from_string("zh-cn"));
    pango_cairo_context_set_resolution(context_.get(), 72);
    require_font(context_.get(), description.get());
}

}  // namespace yimen::paper
