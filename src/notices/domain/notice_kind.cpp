#include "notices/domain/notice_kind.h"

namespace yimen::notices {

std::optional<NoticeKind> find_kind(std::string_view name) {
    for (const auto& row : kNoticeKinds) {
        if (row.name == name) return row.kind;
    }
    return std::nullopt;
}

}  // namespace yimen::notices
