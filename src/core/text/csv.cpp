#include "core/text/csv.h"

#include <algorithm>

namespace yimen::text {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {
        if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    }

    std::vector<CsvLine> read() {
        std::vector<CsvLine> lines;
        while (at_ < text_.size()) {
            CsvLine line{.number = line_number_, .cells = {}};
            read_line(line.cells);
            const bool empty = line.cells.size() == 1 && line.cells.front().empty();
            if (!empty) lines.push_back(std::move(line));
        }
        return lines;
    }

  private:
    void read_line(std::vector<std::string>& cells) {
        for (;;) {
            cells.push_back(take() == '"' ? quoted() : plain());
            if (at_ < text_.size() && text_[at_] == ',') {
                ++at_;
                continue;
            }
            if (at_ < text_.size() && text_[at_] == '\r') ++at_;
            if (at_ < text_.size() && text_[at_] == '\n') ++at_;
            ++line_number_;
            return;
        }
    }

    char take() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool ends_line() const {
        return text_[at_] == '\n' || (text_[at_] == '\r' && text_.substr(at_, 2) == "\r\n");
    }

    std::string plain() {
        const auto begin = at_;
        while (at_ < text_.size() && text_[at_] != ',' && !ends_line()) ++at_;
        return std::string{text_.substr(begin, at_ - begin)};
    }

    std::string quoted() {
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') ++line_number_;
            if (text_[at_] != '"') {
                cell += text_[at_];
            } else if (text_.substr(at_, 2) == "\"\"") {
                cell += text_[at_++];
            } else {
                ++at_;
                break;
            }
        }
        return cell + plain();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_number_ = 1;
};

}  // namespace

std::vector<CsvLine> read_csv(std::string_view text) {
    return Reader{text}.read();
}

}  // namespace yimen::text
