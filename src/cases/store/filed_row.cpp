#include "cases/store/filed_row.h"

#include <utility>

#include "cases/store/kept_case.h"

namespace yimen::cases {

FiledCase to_filed(db::Row&& row) {
    FiledCase found;
    found.filed = read_details(row.bytes(10), row.text(7));
    auto& filed = found.filed;
    filed.id = row.take_text(0);
    if (!row.is_null(1)) filed.number = row.take_text(1);
    filed.entry_id = row.take_text(2);
    filed.entry_version = row.integer(3);
    found.item_name = row.take_text(4);
    filed.life = known(find_life(row.text(5)));
    filed.state = known(find_state(row.text(6)));
    filed.unit_id = row.take_text(7);
    filed.division_code = row.take_text(8);
    filed.applicant_id = row.take_text(9);
    if (row.text(11) != kNoDay) found.due_on = known(Day::parse(row.text(11)));
    if (row.text(12) != kNoDay) found.wakes_on = known(Day::parse(row.text(12)));
    filed.serial = row.integer(13);
    filed.head = row.take_text(14);
    found.version = row.integer(15);
    found.changed_at = Instant{row.integer(16)};
    return found;
}

std::vector<FiledCase> to_list(std::vector<db::Row>&& rows) {
    std::vector<FiledCase> list;
    list.reserve(rows.size());
    for (auto& row : rows) list.push_back(to_filed(std::move(row)));
    return list;
}

}  // namespace yimen::cases
