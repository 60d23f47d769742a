#include "notices/domain/notice_field.h"

namespace yimen::notices {

std::optional<NoticeField> find_field(std::string_view name) {
    for (const auto& row : kNoticeFields) {
        if (row.name == name) return row.field;
    }
    return std::nullopt;
}

NoticeTable find_table(std::string_view name) {
    for (const auto& row : kNoticeTables) {
        if (row.name == name) return row.table;
    }
    return NoticeTable::None;
}

}  // namespace yimen::notices
