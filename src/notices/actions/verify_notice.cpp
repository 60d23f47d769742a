#include "notices/actions/verify_notice.h"

#include "notices/domain/verification_code.h"
#include "notices/store/notice_store.h"

#include "core/identifiers/masks.h"

namespace yimen::notices {

std::optional<VerifiedNotice> verify_notice(std::string_view number, std::string_view code,
                                            Services& services, const Papers& papers) {
    const auto notice = services.database.read([&](db::Transaction& transaction) {
        return NoticeStore{transaction, papers.cipher}.find(normalise_number(number),
                                                            normalise_code(code));
    });
    if (!notice) return std::nullopt;
    auto applicant = notice->values.find(NoticeField::Applicant);
    if (applicant.empty()) applicant = notice->values.find(NoticeField::Recipient);
    return VerifiedNotice{.state = notice->state,
                          .kind = notice->kind,
                          .number = notice->number,
                          .office = std::string{notice->values.find(NoticeField::Office)},
                          .issued_on = notice->issued_on,
                          .digest = notice->digest,
                          .masked_applicant = identifiers::mask_name(applicant)};
}

}  // namespace yimen::notices
