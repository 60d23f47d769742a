#include "notices/notices.h"

#include "notices/domain/document_number.h"
#include "notices/store/notice_store.h"
#include "notices/store/number_store.h"

namespace yimen::notices {

std::optional<Notice> find_notice(db::Transaction& transaction, std::string_view notice_id,
                                  const Papers& papers) {
    return NoticeStore{transaction, papers.cipher}.find(notice_id);
}

std::vector<Notice> list_notices(db::Transaction& transaction, std::string_view case_id,
                                 const Papers& papers) {
    return NoticeStore{transaction, papers.cipher}.list(case_id);
}

Result<Done> revoke(db::Transaction& transaction, std::string_view notice_id,
                    const Papers& papers) {
    NoticeStore store{transaction, papers.cipher};
    if (store.end(notice_id, NoticeState::Revoked, std::nullopt)) return Done{};
    if (!store.find(notice_id)) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    return Problem{ProblemKind::Conflict, "notice-not-in-force", {}, {}};
}

Result<Done> set_office_word(db::Transaction& transaction, std::string_view unit_id,
                             std::string_view office_word) {
    if (!is_office_word(office_word)) {
        return invalid_input({{"/office_word", "office-word-malformed", {}}});
    }
    NumberStore store{transaction};
    const auto holder = store.find_unit(office_word);
    if (holder && *holder != unit_id) {
        return invalid_input({{"/office_word", "office-word-taken", {}}});
    }
    store.put_office_word(unit_id, office_word);
    return Done{};
}

}  // namespace yimen::notices
