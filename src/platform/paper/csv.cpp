#include "platform/paper/csv.h"

#include <charconv>
#include <cmath>

namespace yimen::paper {

namespace {

bool is_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end;
}

bool begins_formula(std::string_view text) {
    constexpr std::string_view kBegins = "=+-@\t\r";
    return !text.empty() && kBegins.find(text.front()) != std::string_view::npos &&
           !is_number(text);
}

struct CsvWriter {
    std::string& text;

    void operator()(std::monostate) const {}

    void operator()(const std::string& value) const {
        const bool formula = begins_formula(value);
        if (!formula && value.find_first_of("\",\r\n") == std::string::npos) {
            text += value;
            return;
        }
        text += '"';
        if (formula) text += '\'';
        for (const auto letter : value) {
            if (letter == '"') text += '"';
            text += letter;
        }
        text += '"';
    }

    void operator()(std::int64_t value) const { text += std::to_string(value); }

    void operator()(double value) const {
        if (!std::isfinite(value)) return;
        char digits[32];
        const auto written = std::to_chars(digits, digits + sizeof digits, value);
        text.append(digits, written.ptr);
    }

    void operator()(Money value) const {
        if (value.fen < 0) text += '-';
        const auto fen = value.fen < 0 ? -value.fen : value.fen;
        text += std::to_string(fen / 100);
        text += '.';
        text += static_cast<char>('0' + fen % 100 / 10);
        text += static_cast<char>('0' + fen % 10);
    }

    void operator()(Day value) const { text += value.iso(); }

    void operator()(Instant value) const { text += format_chinese(value); }
};

}  // namespace

void add_csv_line(std::string& text, const std::vector<Cell>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0) text += ',';
        std::visit(CsvWriter{text}, cells[at]);
    }
    text += "\r\n";
}

}  // namespace yimen::paper
