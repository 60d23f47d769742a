#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <pango/pangocairo.h>

#include "platform/paper/document.h"

namespace yimen::paper {

/// A colour, each part from 0 to 1.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

inline constexpr Colour kInk{0x1B / 255.0, 0x2A / 255.0, 0x2F / 255.0};
inline constexpr Colour kQuietInk{0x55 / 255.0, 0x66 / 255.0, 0x6D / 255.0};
inline constexpr Colour kHairline{0xB9 / 255.0, 0xC5 / 255.0, 0xC9 / 255.0};
inline constexpr Colour kTint{0xF1 / 255.0, 0xF6 / 255.0, 0xF7 / 255.0};
inline constexpr Colour kBlack{};

enum class Weight { Normal, Bold };

/// How a text looks. Lengths in points.
struct TextStyle {
    double size = 10.5;
    double line_height = 1.6;  ///< times the size
    Weight weight = Weight::Normal;
    Align align = Align::Left;
    Colour colour = kInk;
    double first_line_indent = 0;
};

/// A text broken into lines of one width.
class SetText {
  public:
    SetText(PangoContext* context, std::string_view words, const TextStyle& style, double width);

    std::size_t line_count() const { return line_count_; }
    double line_height() const { return style_.size * style_.line_height; }
    double height() const { return line_height() * static_cast<double>(line_count_); }

    /// Draws `count` lines from `first` on, the top of the first at `y`.
    void draw(cairo_t* cairo, double x, double y, std::size_t first, std::size_t count) const;

  private:
    struct Unref {
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    };

    std::unique_ptr<PangoLayout, Unref> layout_;
    TextStyle style_;
    std::size_t line_count_ = 0;
};

/// Fonts and language for one document. One thread at a time has one, the others wait: Pango keeps
/// a font map for every thread; under one lock and with one map the fonts are in memory once,
/// however many threads ask.
class Typesetter {
  public:
    /// Throws std::runtime_error when the font is not installed.
    explicit Typesetter(Typeface typeface);

    SetText set(std::string_view words, const TextStyle& style, double width) const {
        return {context_.get(), words, style, width};
    }

  private:
    struct Unref {
        void operator()(PangoContext* context) const { g_object_unref(context); }
    };

    std::unique_lock<std::mutex> turn_;
    std::unique_ptr<PangoContext, Unref> context_;
};

}  // namespace yimen::paper
