#include "platform/paper/flow.h"

#include <algorithm>

namespace yimen::paper {

void Flow::begin_page() {
    pages_.emplace_back();
    y_ = frame_.top;
}

void Flow::keep_together(double height) {
    if (height > room() && !is_at_top()) begin_page();
}

void Flow::skip(double height) {
    if (!is_at_top()) y_ += height;
}

void Flow::draw_lines(const std::shared_ptr<const SetText>& text, double x) {
    std::size_t first = 0;
    while (first < text->line_count()) {
        const auto fitting = static_cast<std::size_t>(std::max(0.0, room() / text->line_height()));
        const auto count = std::min(text->line_count() - first, fitting);
        if (count == 0 && !is_at_top()) {
            begin_page();
            continue;
        }
        const auto drawn = std::max<std::size_t>(count, 1);
        draw([text, x, top = y_, first, drawn](cairo_t* cairo) {
            text->draw(cairo, x, top, first, drawn);
        });
        advance(text->line_height() * static_cast<double>(drawn));
        first += drawn;
    }
}

}  // namespace yimen::paper
