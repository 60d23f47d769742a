#include "catalog/actions/administer_catalog.h"

namespace yimen::catalog {

Result<const people::Post*> find_administrator(const people::Person& officer) {
    const auto* post = people::find_post_for(officer, kAdministerCatalog);
    if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    return post;
}

void record_administration(db::Transaction& transaction, const people::Person& officer,
                           const people::Post& post, std::string_view act, std::string subject,
                           std::string purpose, const Services& services) {
    people::record(transaction,
                   {.account = officer.login_name,
                    .role = post.role,
                    .act = "catalog." + std::string{act},
                    .subject = std::move(subject),
                    .purpose = std::move(purpose),
                    .address = officer.presence.address},
                   services);
}

}  // namespace yimen::catalog
