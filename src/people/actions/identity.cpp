#include "people/actions/identity.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/random.h"

namespace yimen::people {

std::string second_factor_place(std::string_view account_id) {
    return "account.second_factor:" + std::string{account_id};
}

FreshCookie make_cookie() {
    auto value = crypto::random_token();
    auto digest = cookie_digest(value);
    return {std::move(value), std::move(digest)};
}

// The cookie has 256 random bits: a plain digest cannot be searched backwards.
std::string cookie_digest(std::string_view cookie) {
    return crypto::sha256_hex(cookie);
}

AuditEvent event_of(const Person& person, std::string_view right, std::string act,
                    std::string subject) {
    const auto* post = right.empty() ? nullptr : find_post_for(person, right);
    if (post == nullptr && !person.posts.empty()) post = &person.posts.front();
    return {.account = person.login_name,
            .role = post == nullptr ? std::string{} : post->role,
            .act = std::move(act),
            .subject = std::move(subject),
            .purpose = {},
            .address = person.presence.address};
}

std::string account_subject(std::string_view account_id) {
    return "account:" + std::string{account_id};
}

}  // namespace yimen::people
