#include "platform/paper/table_layout.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "platform/paper/photograph.h"

namespace yimen::paper {

namespace {

constexpr double kPaddingSide = 6;
constexpr double kAbove = 4;
constexpr double kBelow = 10;
constexpr double kRule = 0.6;
constexpr double kAroundPicture = 2.5;

/// Guide: quiet rules between rows. Office: a black grid.
struct Look {
    TextStyle cell;
    double padding_top = 5;
    bool grid = false;

    double line() const { return cell.size * cell.line_height; }
};

Look look_of(Sheet sheet) {
    if (sheet == Sheet::Office) {
        return {{.size = 10.5, .line_height = 1.36, .colour = kBlack}, 3.5, true};
    }
    return {{.size = 9.5, .line_height = 1.5}, 5, false};
}

using Cells = std::vector<std::shared_ptr<const SetText>>;

using Pictures = std::vector<std::shared_ptr<const Photograph>>;

/// Cells side by side, which of them are shaded, and what stands over them.
struct Row {
    Cells cells;
    std::vector<double> widths;
    std::vector<bool> shaded;
    Pictures pictures = {};  ///< as many as cells, or none at all

    std::size_t lines() const {
        std::size_t most = 1;
        for (const auto& cell : cells) most = std::max(most, cell->line_count());
        return most;
    }
};

/// Rows one below the other; a row that is longer than the page goes on on the next one. Every page
/// begins with `titles`, if there are any.
class Rows {
  public:
    Rows(Flow& flow, const Look& look) : flow_(flow), look_(look) {}

    /// The titles, or the rule above, stay with what comes first.
    void begin(std::optional<Row> titles) {
        titles_ = std::move(titles);
        const auto first = height_of(2);
        flow_.keep_together(titles_ ? height_of(titles_->lines()) + first : first);
        begin_page();
    }

    void add(const Row& row) {
        const auto lines = row.lines();
        if (height_of(lines) > flow_.room() && height_of(lines) <= room_of_a_fresh_page()) {
            next_page();
        }
        for (std::size_t first = 0; first < lines;) {
            const auto room = (flow_.room() - 2 * look_.padding_top) / look_.line();
            const auto count =
                std::min(lines - first, static_cast<std::size_t>(std::max(0.0, room)));
            if (count == 0) {
                next_page();
                continue;
            }
            draw(row, first, count);
            first += count;
        }
    }

    double height_of(std::size_t lines) const {
        return 2 * look_.padding_top + look_.line() * static_cast<double>(lines);
    }

  private:
    double room_of_a_fresh_page() const {
        return flow_.frame().height() - (titles_ ? height_of(titles_->lines()) : 0);
    }

    void next_page() {
        flow_.begin_page();
        begin_page();
    }

    void begin_page() {
        draw_rule();
        if (!titles_) return;
        // Titles that fill a page would leave no room for any row.
        const auto most = static_cast<std::size_t>(kPageHeight / 2 / look_.line());
        draw(*titles_, 0, std::min(titles_->lines(), most));
    }

    void draw(const Row& row, std::size_t first, std::size_t count) {
        const auto height = height_of(count);
        const auto top = flow_.y();
        double x = flow_.frame().left;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.shaded[i] && !look_.grid) shade(x, top, row.widths[i], height);
            flow_.draw(
                [cell = row.cells[i], x, y = top + look_.padding_top, first,
                 count](cairo_t* cairo) { cell->draw(cairo, x + kPaddingSide, y, first, count); });
            if (first == 0 && i < row.pictures.size() && row.pictures[i]) {
                draw_picture(row.pictures[i], x, top, row.widths[i], height);
            }
            if (look_.grid) draw_upright(x, top, height);
            x += row.widths[i];
        }
        if (look_.grid) draw_upright(x, top, height);
        flow_.advance(height);
        draw_rule();
    }

    void shade(double x, double top, double width, double height) {
        flow_.draw([=](cairo_t* cairo) {
            cairo_set_source_rgb(cairo, kTint.red, kTint.green, kTint.blue);
            cairo_rectangle(cairo, x, top + kRule / 2, width, height - kRule);
            cairo_fill(cairo);
        });
    }

    void draw_picture(const std::shared_ptr<const Photograph>& picture, double x, double top,
                      double width, double height) {
        const auto scale = std::min((width - 2 * kPaddingSide) / picture->width(),
                                    (height - 2 * kAroundPicture) / picture->height());
        const auto y = top + (height - scale * picture->height()) / 2;
        flow_.draw([=](cairo_t* cairo) {
            const auto surface = picture->surface();
            cairo_save(cairo);
            cairo_translate(cairo, x + kPaddingSide, y);
            cairo_scale(cairo, scale, scale);
            cairo_set_source_surface(cairo, surface.get(), 0, 0);
            cairo_paint(cairo);
            cairo_restore(cairo);
        });
    }

    void draw_upright(double x, double top, double height) { stroke(x, top, x, top + height); }

    void draw_rule() { stroke(flow_.frame().left, flow_.y(), flow_.frame().right(), flow_.y()); }

    void stroke(double from_x, double from_y, double to_x, double to_y) {
        const auto colour = look_.grid ? kBlack : kHairline;
        flow_.draw([=](cairo_t* cairo) {
            cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
            cairo_set_line_width(cairo, kRule);
            cairo_move_to(cairo, from_x, from_y);
            cairo_line_to(cairo, to_x, to_y);
            cairo_stroke(cairo);
        });
    }

    Flow& flow_;
    Look look_;
    std::optional<Row> titles_;
};

class TableLayout {
  public:
    TableLayout(const Table& table, Sheet sheet, Flow& flow)
        : table_(table), flow_(flow), look_(look_of(sheet)), rows_(flow, look_) {
        double shares = 0;
        for (const auto& column : table.columns) shares += std::max(column.share, 0.01);
        for (const auto& column : table.columns) {
            widths_.push_back(flow.frame().width * std::max(column.share, 0.01) / shares);
        }
    }

    void lay_out() {
        if (has_titles()) {
            std::vector<std::string> titles;
            for (const auto& column : table_.columns) titles.push_back(column.title);
            rows_.begin(set(titles, Weight::Bold));
        } else {
            rows_.begin(std::nullopt);
        }
        for (const auto& row : table_.rows) rows_.add(set(row, Weight::Normal));
    }

  private:
    bool has_titles() const { return table_.head == TableHead::Columns; }

    Row set(const std::vector<std::string>& words, Weight weight) const {
        Row row{.cells = {}, .widths = widths_, .shaded = {}};
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            auto style = look_.cell;
            style.align = table_.columns[i].align;
            style.weight = weight;
            const bool names_the_rest = !has_titles() && i == 0;
            if (names_the_rest && !look_.grid) style.colour = kQuietInk;
            row.cells.push_back(
                flow_.set(i < words.size() ? words[i] : "", style, widths_[i] - 2 * kPaddingSide));
            row.shaded.push_back(weight == Weight::Bold || names_the_rest);
        }
        return row;
    }

    const Table& table_;
    Flow& flow_;
    Look look_;
    Rows rows_;
    std::vector<double> widths_;
};

class DetailsLayout {
  public:
    DetailsLayout(Sheet sheet, Flow& flow)
        : flow_(flow), look_(look_of(sheet)), rows_(flow, look_) {}

    void lay_out(const std::vector<blocks::Detail>& entries) {
        rows_.begin(std::nullopt);
        for (const auto& row : rows_of(entries)) rows_.add(row);
    }

    double height(const std::vector<blocks::Detail>& entries) const {
        double height = 0;
        for (const auto& row : rows_of(entries)) height += rows_.height_of(row.lines());
        return height;
    }

  private:
    static constexpr double kLabelEms = 6.4;

    std::vector<Row> rows_of(const std::vector<blocks::Detail>& entries) const {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Row row;
            if (i + 1 < entries.size() && is_short(entries[i]) && is_short(entries[i + 1])) {
                add(row, entries[i], half_width());
                add(row, entries[++i], half_width());
            } else {
                add(row, entries[i], flow_.frame().width);
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    double label_width() const { return kLabelEms * look_.cell.size + 2 * kPaddingSide; }
    double half_width() const { return flow_.frame().width / 2; }

    std::shared_ptr<const SetText> set_value(const blocks::Detail& entry, double width) const {
        return flow_.set(entry.value, look_.cell, width - label_width() - 2 * kPaddingSide);
    }

    bool is_short(const blocks::Detail& entry) const {
        const auto written = set_value(entry, half_width())->line_count();
        return written == 1 || written == set_value(entry, flow_.frame().width)->line_count();
    }

    static std::shared_ptr<const Photograph> picture_of(const blocks::Detail& entry) {
        if (entry.picture.empty()) return nullptr;
        auto picture = Photograph::decode(entry.picture);
        if (!picture) throw std::runtime_error{"paper: a picture that is none"};
        return std::make_shared<const Photograph>(*std::move(picture));
    }

    void add(Row& row, const blocks::Detail& entry, double width) const {
        auto style = look_.cell;
        if (!look_.grid) style.colour = kQuietInk;
        row.cells.push_back(flow_.set(entry.label, style, label_width() - 2 * kPaddingSide));
        row.widths.push_back(label_width());
        row.shaded.push_back(true);
        row.pictures.push_back(nullptr);
        row.cells.push_back(set_value(entry, width));
        row.pictures.push_back(picture_of(entry));
        row.widths.push_back(width - label_width());
        row.shaded.push_back(false);
    }

    Flow& flow_;
    Look look_;
    Rows rows_;
};

}  // namespace

void lay_out(const Table& table, Sheet sheet, Flow& flow) {
    if (table.columns.empty()) return;
    flow.skip(kAbove);
    TableLayout{table, sheet, flow}.lay_out();
    flow.skip(kBelow);
}

void lay_out(const blocks::Details& details, Sheet sheet, Flow& flow) {
    if (details.entries.empty()) return;
    flow.skip(kAbove);
    DetailsLayout{sheet, flow}.lay_out(details.entries);
    flow.skip(kBelow);
}

double height_of(const blocks::Details& details, Sheet sheet, Flow& flow) {
    if (details.entries.empty()) return 0;
    return kAbove + DetailsLayout{sheet, flow}.height(details.entries) + kBelow;
}

}  // namespace yimen::paper
