#include "cases/store/filed_row.h"

#include "cases/store/kept_case.h"

namespace yimen::cases {

FiledCase to_filed(const db::Row& row) {
    FiledCase found;
    found.filed = read_details(row.bytes(10), row.text(7));
    auto& filed = found.filed;
    filed.id = row.text(0);
    filed.number = row.maybe_text(1).value_or("");
    filed.entry_id = row.text(2);
    filed.entry_version = row.integer(3);
    found.item_name = row.text(4);
    filed.life = known(find_life(row.text(5)));
    filed.state = known(find_state(row.text(6)));
    filed.unit_id = row.text(7);
    filed.division_code = row.text(8);
    filed.applicant_id = row.text(9);
    if (row.text(11) != kNoDay) found.due_on = known(Day::parse(row.text(11)));
    if (row.text(12) != kNoDay) found.wakes_on = known(Day::parse(row.text(12)));
    filed.serial = row.integer(13);
    filed.head = row.text(14);
    found.version = row.integer(15);
    found.changed_at = Instant{row.integer(16)};
    return found;
}

std::vector<FiledCase> to_list(const std::vector<db::Row>& rows) {
    std::vector<FiledCase> list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(to_filed(row));
    return list;
}

}  // namespace yimen::cases
