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
inline constexpr double kMarginSide = 68;
inline constexpr double kMarginTop = 80;
inline constexpr double kMarginBottom = 76;
inline constexpr double kTextWidth = kPageWidth - 2 * kMarginSide;

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
    explicit Flow(const Typesetter& typesetter) : typesetter_(typesetter), pages_(1) {}

    std::shared_ptr<const SetText> set(std::string_view words, const TextStyle& style,
                                       double width) const {
        return std::make_shared<const SetText>(typesetter_.set(words, style, width));
    }

    double y() const { return y_; }
    double room() const { return kPageHeight - kMarginBottom - y_; }
    bool is_at_top() const { return y_ <= kMarginTop; }

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
    std::vector<Page> pages_;
    double y_ = kMarginTop;
};

}  // namespace yimen::paper
