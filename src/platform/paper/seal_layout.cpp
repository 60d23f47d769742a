#include "platform/paper/seal_layout.h"

#include <algorithm>
#include <numbers>

#include "platform/paper/table_layout.h"

namespace yimen::paper {

namespace {

constexpr double kRadius = 21 * kMillimetre;
constexpr double kGap = 5;
constexpr TextStyle kOffice{
    .size = 15.75, .line_height = 1.835, .align = Align::Centre, .colour = kBlack};
constexpr Colour kSeal{0xB3 / 255.0, 0x26 / 255.0, 0x1E / 255.0};
constexpr TextStyle kBefore{
    .size = 15.75, .line_height = 1.835, .colour = kBlack, .first_line_indent = 2 * 15.75};
constexpr TextStyle kWords{
    .size = 6.5, .line_height = 1.4, .align = Align::Centre, .colour = kSeal};
constexpr TextStyle kCaption{.size = 8, .line_height = 1.4, .colour = kQuietInk};

/// Words inside the circle, as wide as it is where they stand.
constexpr double kWordsWidth = 1.1 * kRadius;
constexpr double kCodeSide = 80;
constexpr double kSealShare = 0.62;  ///< of the width; the code has the rest

/// Code and caption, one below the other.
void lay_out_code(const blocks::Code& block, const std::shared_ptr<const SetText>& caption,
                  Flow& flow) {
    flow.draw([caption, code = make_qr_code(block.content, ErrorCorrection::Medium),
               x = flow.frame().left, top = flow.y()](cairo_t* cairo) {
        draw_code(cairo, code, x, top, kCodeSide);
        caption->draw(cairo, x, top + kCodeSide + 4, 0, caption->line_count());
    });
}

void draw_circle(cairo_t* cairo, double x, double y) {
    constexpr double kDash = 3.5;
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, kSeal.red, kSeal.green, kSeal.blue);
    cairo_set_line_width(cairo, 0.9);
    cairo_set_dash(cairo, &kDash, 1, 0);
    cairo_new_path(cairo);
    cairo_arc(cairo, x, y, kRadius, 0, 2 * std::numbers::pi);
    cairo_stroke(cairo);
    cairo_restore(cairo);
}

}  // namespace

void draw_code(cairo_t* cairo, const QrCode& code, double x, double top, double side) {
    const auto module = side / static_cast<double>(code.side());
    cairo_set_source_rgb(cairo, kBlack.red, kBlack.green, kBlack.blue);
    for (std::size_t row = 0; row < code.side(); ++row) {
        for (std::size_t column = 0; column < code.side(); ++column) {
            if (!code.is_dark(row, column)) continue;
            cairo_rectangle(cairo, x + module * static_cast<double>(column),
                            top + module * static_cast<double>(row), module, module);
        }
    }
    cairo_fill(cairo);
}

// The seal covers office and date, which stand in its middle; the words go above and below them.
void lay_out(const blocks::SealPlace& place, Flow& flow) {
    const auto& frame = flow.frame();
    const auto width = kSealShare * frame.width;
    const auto office = flow.set(place.office, kOffice, width);
    const auto date = flow.set(place.date, kOffice, width);
    const auto name = flow.set(place.office, kWords, kWordsWidth);
    const auto words = flow.set(place.words, kWords, kWordsWidth);
    const auto lines = office->height() + date->height();
    const auto left_width = frame.width - width;
    const auto caption = flow.set(place.code.caption, kCaption, left_width);
    auto height = std::max(2 * kRadius, lines);
    if (!place.code.content.empty()) {
        height = std::max(height, kCodeSide + 4 + caption->height());
    }

    const blocks::Details signers{place.signers};
    const auto before = flow.set(place.before, kBefore, frame.width);
    const auto before_height = place.before.empty() ? 0 : before->height() + kGap;
    flow.skip(kGap);
    flow.keep_together(before_height + height + height_of(signers, Sheet::Office, flow));
    if (!place.before.empty()) {
        flow.draw_lines(before, frame.left);
        flow.skip(kGap);
    }
    if (!place.code.content.empty()) lay_out_code(place.code, caption, flow);
    const auto top = flow.y() + (height - lines) / 2;
    const auto x = frame.right() - width;
    const auto middle = x + width / 2;
    const auto centre = flow.y() + height / 2;
    flow.draw([=](cairo_t* cairo) {
        draw_circle(cairo, middle, centre);
        const auto words_x = middle - kWordsWidth / 2;
        name->draw(cairo, words_x, top - name->height(), 0, name->line_count());
        words->draw(cairo, words_x, top + lines + 2, 0, words->line_count());
        office->draw(cairo, x, top, 0, office->line_count());
        date->draw(cairo, x, top + office->height(), 0, date->line_count());
    });
    flow.advance(height);
    lay_out(signers, Sheet::Office, flow);
}

}  // namespace yimen::paper
