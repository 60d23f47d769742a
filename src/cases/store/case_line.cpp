#include "cases/store/case_line.h"

#include <utility>

#include "cases/store/filed_row.h"
#include "cases/store/kept_case.h"

namespace yimen::cases {

namespace {

CaseLine to_line(FiledCase&& filed) {
    auto& one = filed.filed;
    return {.id = std::move(one.id),
            .number = std::move(one.number),
            .entry_id = std::move(one.entry_id),
            .item_name = std::move(filed.item_name),
            .state = one.state,
            .unit_id = std::move(one.unit_id),
            .division_code = std::move(one.division_code),
            .applicant_id = std::move(one.applicant_id),
            .clock = std::move(one.clock),
            .urgent = one.urgent,
            .due_on = filed.due_on,
            .changed_at = filed.changed_at};
}

}  // namespace

CaseLine to_line(db::Row&& row) {
    auto shown = read_what_lists_show(row.bytes(8), row.text(5));
    CaseLine line{.id = row.take_text(0),
                  .number = row.is_null(1) ? std::string{} : row.take_text(1),
                  .entry_id = row.take_text(2),
                  .item_name = row.take_text(3),
                  .state = known(find_state(row.text(4))),
                  .unit_id = row.take_text(5),
                  .division_code = row.take_text(6),
                  .applicant_id = row.take_text(7),
                  .clock = std::move(shown.clock),
                  .urgent = shown.urgent,
                  .due_on = {},
                  .changed_at = Instant{row.integer(10)}};
    if (row.text(9) != kNoDay) line.due_on = known(Day::parse(row.text(9)));
    return line;
}

std::vector<CaseLine> to_lines(std::vector<db::Row>&& rows) {
    std::vector<CaseLine> lines;
    lines.reserve(rows.size());
    for (auto& row : rows) lines.push_back(to_line(std::move(row)));
    return lines;
}

std::vector<CaseLine> to_lines(std::vector<FiledCase>&& filed) {
    std::vector<CaseLine> lines;
    lines.reserve(filed.size());
    for (auto& one : filed) lines.push_back(to_line(std::move(one)));
    return lines;
}

}  // namespace yimen::cases
