#include "platform/http/csv_response.h"

#include <utility>

namespace yimen::http {

Response csv_response(const std::vector<paper::SheetColumn>& columns,
                      std::function<std::vector<std::vector<paper::Cell>>()> next,
                      std::string_view file_name) {
    auto text = std::string{paper::kCsvBegin};
    std::vector<paper::Cell> titles;
    for (const auto& column : columns) titles.emplace_back(column.title);
    paper::add_csv_line(text, titles);
    Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.header("Content-Disposition",
                    "attachment; filename=\"" + std::string{file_name} + ".csv\"");
    response.pieces = [rows_of = std::move(next), head = std::move(text)]() mutable {
        auto piece = std::exchange(head, {});
        if (!piece.empty()) return piece;
        for (const auto& row : rows_of()) paper::add_csv_line(piece, row);
        return piece;
    };
    return response;
}

}  // namespace yimen::http
