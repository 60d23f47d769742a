#include "platform/paper/table_layout.h"

#include <algorithm>

namespace yimen::paper {

namespace {

constexpr TextStyle kCell{.size = 9.5, .line_height = 1.5};
constexpr double kLine = kCell.size * kCell.line_height;
constexpr double kPaddingSide = 6;
constexpr double kPaddingTop = 5;
constexpr double kRule = 0.6;

using Cells = std::vector<std::shared_ptr<const SetText>>;

class TableLayout {
  public:
    TableLayout(const Table& table, Flow& flow) : table_(table), flow_(flow) {
        double shares = 0;
        for (const auto& column : table.columns) shares += std::max(column.share, 0.01);
        for (const auto& column : table.columns) {
            widths_.push_back(kTextWidth * std::max(column.share, 0.01) / shares);
        }
    }

    void lay_out() {
        if (has_titles()) {
            std::vector<std::string> titles;
            for (const auto& column : table_.columns) titles.push_back(column.title);
            titles_ = set(titles, Weight::Bold);
            flow_.keep_together(height_of(titles_) + 2 * kPaddingTop + 2 * kLine);
            draw_titles();
        } else {
            draw_rule();
        }
        for (const auto& row : table_.rows) lay_out_row(set(row, Weight::Normal));
    }

  private:
    bool has_titles() const { return table_.head == TableHead::Columns; }

    Cells set(const std::vector<std::string>& words, Weight weight) const {
        Cells cells;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            auto style = kCell;
            style.align = table_.columns[i].align;
            style.weight = weight;
            if (!has_titles() && i == 0) style.colour = kQuietInk;
            cells.push_back(
                flow_.set(i < words.size() ? words[i] : "", style, widths_[i] - 2 * kPaddingSide));
        }
        return cells;
    }

    static std::size_t lines_of(const Cells& cells) {
        std::size_t most = 1;
        for (const auto& cell : cells) most = std::max(most, cell->line_count());
        return most;
    }

    static double height_of(const Cells& cells) { return height_of(lines_of(cells)); }
    static double height_of(std::size_t lines) {
        return 2 * kPaddingTop + kLine * static_cast<double>(lines);
    }

    void lay_out_row(const Cells& cells) {
        const auto lines = lines_of(cells);
        if (height_of(lines) > flow_.room() && height_of(lines) <= room_of_a_fresh_page()) {
            next_page();
        }
        for (std::size_t first = 0; first < lines;) {
            const auto room = (flow_.room() - 2 * kPaddingTop) / kLine;
            const auto count =
                std::min(lines - first, static_cast<std::size_t>(std::max(0.0, room)));
            if (count == 0) {
                next_page();
                continue;
            }
            draw_row(cells, first, count, has_titles() ? Shade::None : Shade::FirstColumn);
            first += count;
        }
    }

    double room_of_a_fresh_page() const {
        return kPageHeight - kMarginTop - kMarginBottom - (has_titles() ? height_of(titles_) : 0);
    }

    void next_page() {
        flow_.begin_page();
        if (has_titles()) {
            draw_titles();
        } else {
            draw_rule();
        }
    }

    void draw_titles() {
        draw_rule();
        // Titles that fill a page would leave no room for any row.
        const auto most = static_cast<std::size_t>(kPageHeight / 2 / kLine);
        draw_row(titles_, 0, std::min(lines_of(titles_), most), Shade::All);
    }

    enum class Shade { None, FirstColumn, All };

    void draw_row(const Cells& cells, std::size_t first, std::size_t count, Shade shade) {
        const auto height = height_of(count);
        const auto top = flow_.y();
        if (shade != Shade::None) {
            const auto width = shade == Shade::All ? kTextWidth : widths_.front();
            flow_.draw([top, width, height](cairo_t* cairo) {
                cairo_set_source_rgb(cairo, kTint.red, kTint.green, kTint.blue);
                cairo_rectangle(cairo, kMarginSide, top + kRule / 2, width, height - kRule);
                cairo_fill(cairo);
            });
        }
        double x = kMarginSide + kPaddingSide;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            flow_.draw([cell = cells[i], x, y = top + kPaddingTop, first, count](cairo_t* cairo) {
                cell->draw(cairo, x, y, first, count);
            });
            x += widths_[i];
        }
        flow_.advance(height);
        draw_rule();
    }

    void draw_rule() {
        flow_.draw([y = flow_.y()](cairo_t* cairo) {
            cairo_set_source_rgb(cairo, kHairline.red, kHairline.green, kHairline.blue);
            cairo_set_line_width(cairo, kRule);
            cairo_move_to(cairo, kMarginSide, y);
            cairo_line_to(cairo, kMarginSide + kTextWidth, y);
            cairo_stroke(cairo);
        });
    }

    const Table& table_;
    Flow& flow_;
    std::vector<double> widths_;
    Cells titles_;
};

}  // namespace

void lay_out(const Table& table, Flow& flow) {
    if (table.columns.empty()) return;
    flow.skip(4);
    TableLayout{table, flow}.lay_out();
    flow.skip(10);
}

}  // namespace yimen::paper
