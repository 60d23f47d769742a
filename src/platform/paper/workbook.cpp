#include "platform/paper/workbook.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "core/text/text.h"

namespace yimen::paper {

namespace {

constexpr std::size_t kCellCharactersMost = 32'767;
constexpr std::size_t kSheetNameCharactersMost = 31;
constexpr lxw_color_t kInk = 0x1B2A2F;
constexpr lxw_color_t kTint = 0xE7F0F2;
constexpr lxw_color_t kHairline = 0xB9C5C9;

class TemporaryFile {
  public:
    TemporaryFile() : path_(std::filesystem::temp_directory_path() / "workbook-XXXXXX") {
        const auto descriptor = ::mkstemp(path_.data());
        if (descriptor < 0) throw std::runtime_error{"workbook: no temporary file"};
        ::close(descriptor);
    }
    ~TemporaryFile() { ::unlink(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

/// libxlsxwriter reads C strings of well-formed UTF-8, and refuses what Excel cannot hold.
std::string cell_text(std::string_view words) {
    auto code_points = text::to_code_points(words);
    std::erase(code_points, U'\0');
    if (code_points.size() > kCellCharactersMost) code_points.resize(kCellCharactersMost);
    return text::to_utf8(code_points);
}

std::string sheet_name_of(std::string_view name) {
    static constexpr std::u32string_view kForbidden = U"[]:*?/\\'";
    std::u32string kept;
    for (const auto character : text::to_code_points(text::collapse(name))) {
        if (character < 0x20 || kForbidden.find(character) != std::u32string_view::npos) continue;
        if (kept.size() < kSheetNameCharactersMost) kept += character;
    }
    return kept.empty() ? "Sheet1" : text::to_utf8(kept);
}

/// Before it Excel counts a 29 February 1900 that never was.
constexpr Day kFirstExcelDay{1900, 3, 1};

/// Days since 1899-12-30, as Excel counts them.
double excel_day(Day day) {
    return static_cast<double>(day.days_since_epoch() + 25'569);
}

double excel_time(Instant instant) {
    const auto day = day_in_china(instant);
    const auto since_midnight = instant - start_in_china(day);
    return excel_day(day) + static_cast<double>(since_midnight.count()) / 86'400'000.0;
}

}  // namespace

class Workbook::File {
  public:
    explicit File(const WorkbookSettings& settings);
    ~File() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void add_row(const std::vector<Cell>& cells);
    std::string finish();
    std::ifstream close();

  private:
    struct CellWriter;

    void make_formats();
    void write_head(const WorkbookSettings& settings);
    void offer_choices(lxw_col_t column, const std::vector<std::string>& choices);
    lxw_error write_text(lxw_col_t column, std::string_view words);
    lxw_error write_number(lxw_col_t column, double number, lxw_format* format);
    lxw_format* make_format(const char* number_format);

    TemporaryFile file_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* number_ = nullptr;
    lxw_format* fraction_ = nullptr;
    lxw_format* money_ = nullptr;
    lxw_format* day_ = nullptr;
    lxw_format* time_ = nullptr;
    lxw_row_t next_row_ = 0;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
};

Workbook::File::File(const WorkbookSettings& settings) : columns_(settings.columns.size()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    if (book_ == nullptr) throw std::runtime_error{"workbook: cannot be made"};
    sheet_ = workbook_add_worksheet(book_, sheet_name_of(settings.sheet_name).c_str());
    if (sheet_ == nullptr) throw std::runtime_error{"workbook: the sheet cannot be made"};
    auto title = text::truncate(cell_text(settings.title), 128);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = static_cast<time_t>(settings.made_at.milliseconds / 1000);
    workbook_set_properties(book_, &properties);
    make_formats();
    write_head(settings);
}

lxw_format* Workbook::File::make_format(const char* number_format) {
    auto* format = workbook_add_format(book_);
    format_set_font_name(format, "Microsoft YaHei");
    format_set_font_size(format, 10.5);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (number_format != nullptr) format_set_num_format(format, number_format);
    return format;
}

void Workbook::File::make_formats() {
    text_ = make_format(nullptr);
    format_set_text_wrap(text_);
    number_ = make_format("0");
    fraction_ = make_format("0.00");
    money_ = make_format("#,##0.00");
    day_ = make_format("yyyy-mm-dd");
    time_ = make_format("yyyy-mm-dd hh:mm");
    format_set_align(day_, LXW_ALIGN_LEFT);
    format_set_align(time_, LXW_ALIGN_LEFT);
}

void Workbook::File::write_head(const WorkbookSettings& settings) {
    auto* title = make_format(nullptr);
    format_set_font_size(title, 15);
    format_set_bold(title);
    format_set_font_color(title, kInk);
    auto* head = make_format(nullptr);
    format_set_bold(head);
    format_set_font_color(head, kInk);
    format_set_bg_color(head, kTint);
    format_set_bottom(head, LXW_BORDER_THIN);
    format_set_bottom_color(head, kHairline);
    format_set_text_wrap(head);

    auto* typed = make_format("@");
    for (std::size_t i = 0; i < columns_; ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const auto width = std::clamp(settings.columns[i].width_characters, 2.0, 120.0);
        worksheet_set_column(sheet_, column, column, width,
                             settings.columns[i].to_be_typed ? typed : nullptr);
    }
    if (!settings.title.empty()) {
        worksheet_set_row(sheet_, next_row_, 32, nullptr);
        worksheet_write_string(sheet_, next_row_++, 0, cell_text(settings.title).c_str(), title);
    }
    worksheet_set_row(sheet_, next_row_, 24, nullptr);
    for (std::size_t i = 0; i < columns_; ++i) {
        worksheet_write_string(sheet_, next_row_, static_cast<lxw_col_t>(i),
                               cell_text(settings.columns[i].title).c_str(), head);
    }
    ++next_row_;
    for (std::size_t i = 0; i < columns_; ++i) {
        offer_choices(static_cast<lxw_col_t>(i), settings.columns[i].choices);
    }
    worksheet_freeze_panes(sheet_, next_row_, 0);
    worksheet_repeat_rows(sheet_, next_row_ - 1, next_row_ - 1);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);
    worksheet_fit_to_pages(sheet_, 1, 0);
}

/// What is offered in the cells below the head; others may be typed all the same.
void Workbook::File::offer_choices(lxw_col_t column, const std::vector<std::string>& choices) {
    constexpr lxw_row_t kRowsOffered = 1000;
    constexpr std::size_t kListCharactersMost = 255;
    if (choices.empty()) return;
    std::size_t characters = choices.size() - 1;
    std::vector<const char*> offered;
    offered.reserve(choices.size() + 1);
    for (const auto& choice : choices) {
        characters += text::length(choice);
        offered.push_back(choice.c_str());
    }
    if (characters > kListCharactersMost) return;
    offered.push_back(nullptr);
    lxw_data_validation list{};
    list.validate = LXW_VALIDATION_TYPE_LIST;
    list.value_list = const_cast<char**>(offered.data());
    list.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
    worksheet_data_validation_range(sheet_, next_row_, column, next_row_ + kRowsOffered, column,
                                    &list);
}

lxw_error Workbook::File::write_text(lxw_col_t column, std::string_view words) {
    return worksheet_write_string(sheet_, next_row_, column, cell_text(words).c_str(), text_);
}

lxw_error Workbook::File::write_number(lxw_col_t column, double number, lxw_format* format) {
    return worksheet_write_number(sheet_, next_row_, column, number, format);
}

/// Writes a value into the next row.
struct Workbook::File::CellWriter {
    File& file;
    lxw_col_t column;

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }

    lxw_error operator()(const std::string& value) const { return file.write_text(column, value); }

    lxw_error operator()(std::int64_t value) const {
        // Excel keeps 15 digits; a longer number is an identifier and must not lose its end.
        constexpr std::int64_t kExactMost = 999'999'999'999'999;
        if (value > kExactMost || value < -kExactMost) {
            return file.write_text(column, std::to_string(value));
        }
        return file.write_number(column, static_cast<double>(value), file.number_);
    }

    lxw_error operator()(double value) const {
        if (!std::isfinite(value)) return LXW_NO_ERROR;
        return file.write_number(column, value, file.fraction_);
    }

    lxw_error operator()(Money value) const {
        return file.write_number(column, static_cast<double>(value.fen) / 100, file.money_);
    }

    lxw_error operator()(Day value) const {
        if (value < kFirstExcelDay) return file.write_text(column, value.iso());
        return file.write_number(column, excel_day(value), file.day_);
    }

    lxw_error operator()(Instant value) const {
        if (day_in_china(value) < kFirstExcelDay) {
            return file.write_text(column, format_chinese(value));
        }
        return file.write_number(column, excel_time(value), file.time_);
    }
};

void Workbook::File::add_row(const std::vector<Cell>& cells) {
    if (rows_ == kRowsMost) throw std::length_error{"workbook: too many rows"};
    for (std::size_t i = 0; i < std::min(cells.size(), columns_); ++i) {
        const auto error = std::visit(CellWriter{*this, static_cast<lxw_col_t>(i)}, cells[i]);
        if (error != LXW_NO_ERROR) {
            throw std::runtime_error{std::string{"workbook: "} + lxw_strerror(error)};
        }
    }
    ++next_row_;
    ++rows_;
}

std::ifstream Workbook::File::close() {
    const auto error = workbook_close(std::exchange(book_, nullptr));
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error{std::string{"workbook: "} + lxw_strerror(error)};
    }
    return std::ifstream{file_.path(), std::ios::binary};
}

std::string Workbook::File::finish() {
    auto file = close();
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

Workbook::Workbook(const WorkbookSettings& settings) : file_(std::make_unique<File>(settings)) {}
Workbook::~Workbook() = default;
void Workbook::add_row(const std::vector<Cell>& cells) {
    file_->add_row(cells);
}
std::string Workbook::finish() {
    return file_->finish();
}

std::function<std::string()> Workbook::finish_in_pieces() {
    const auto stream = std::make_shared<std::ifstream>(file_->close());
    return [file = std::shared_ptr<File>{std::move(file_)}, stream] {
        constexpr std::size_t kPieceBytes = 256 << 10;
        std::string piece(kPieceBytes, '\0');
        stream->read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(stream->gcount()));
        return piece;
    };
}

Problem workbook_too_long() {
    return {ProblemKind::Invalid,
            "workbook-too-long",
            {},
            {{"most", std::to_string(Workbook::kRowsMost)}}};
}

}  // namespace yimen::paper
