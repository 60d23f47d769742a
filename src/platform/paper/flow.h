#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/paper/typesetting.h"

namespace yimen::paper {

/// A4, in points.
inline constexpr double kPageWidth = 595.276;
inline constexpr double kPageHeight = 841.89;

/// Where a page has room, in points from its left and upper edge.
struct Frame {
    double left = 0;
    double top = 0;
    double width = 0;
    double bottom = 0;

    double right() const { return left + width; }
    double height() const { return bottom - top; }
};

inline constexpr Frame kGuideFrame{68, 80, kPageWidth - 2 * 68, kPageHeight - 76};

/// GB/T 9704-2012: 37 mm above, 28 mm at the left, 156 × 225 mm.
inline constexpr double kMillimetre = 72 / 25.4;
inline constexpr Frame kOfficeFrame{28 * kMillimetre, 37 * kMillimetre, 156 * kMillimetre,
                                    (37 + 225) * kMillimetre};

constexpr const Frame& frame_of(Sheet sheet) {
    return sheet == Sheet::Office ? kOfficeFrame : kGuideFrame;
}

using Mark = std::function<void(cairo_t*)>;

struct OutlineEntry {
    std::string words;
    double y = 0;
};

/// What is to be drawn on a page, in this order.
struct Page {
    std::vector<Mark> marks;
    std::vector<OutlineEntry> outline;
};

/// Where the next thing goes, from page to page. Heights in points, downwards.
class Flow {
  public:
    Flow(const Typesetter& typesetter, const Frame& frame)
        : typesetter_(typesetter), frame_(frame), pages_(1), y_(frame.top) {}

    const Frame& frame() const { return frame_; }

    std::shared_ptr<const SetText> set(std::string_view words, const TextStyle& style,
                                       double width) const {
        return std::make_shared<const SetText>(typesetter_.set(words, style, width));
    }

    double y() const { return y_; }
    double room() const { return frame_.bottom - y_; }
    bool is_at_top() const { return y_ <= frame_.top; }

    void begin_page();

    /// Begins a page unless `height` still fits on this one, or the page is fresh.
    void keep_together(double height);

    /// Room between two things: none at the top of a page.
    void skip(double height);

    /// Room that was drawn on.
    void advance(double height) { y_ += height; }

    void draw(Mark mark) { pages_.back().marks.push_back(std::move(mark)); }

    /// Draws the text here, over as many pages as its lines need.
    void draw_lines(const std::shared_ptr<const SetText>& text, double x);

    void note_outline(std::string words) {
        pages_.back().outline.push_back({std::move(words), y_});
    }

    std::vector<Page> take_pages() { return std::move(pages_); }

  private:
    const Typesetter& typesetter_;
    Frame frame_;
    std::vector<Page> pages_;
    double y_;
};

}  // namespace yimen::paper
