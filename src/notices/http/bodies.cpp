#include "notices/http/bodies.h"

namespace yimen::notices::bodies {

Verification to_body(const std::optional<notices::VerifiedNotice>& verified) {
    if (!verified) return {"unknown", std::nullopt};
    std::optional<std::string> applicant;
    if (!verified->masked_applicant.empty()) applicant = verified->masked_applicant;
    const bool valid = verified->state == NoticeState::Issued;
    return {valid ? "valid" : std::string{name_of(verified->state)},
            VerifiedNotice{.kind = std::string{name_of(verified->kind)},
                           .title = std::string{title_of(verified->kind)},
                           .number = verified->number,
                           .office = verified->office,
                           .issued_on = verified->issued_on.iso(),
                           .digest = verified->digest,
                           .applicant = std::move(applicant)}};
}

}  // namespace yimen::notices::bodies
