#include "people/actions/identity.h"

#include <algorithm>
#include <utility>

#include "people/store/post_store.h"

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

// Letters and digits that nobody mixes up when reading them aloud; 59 random bits.
std::string make_one_time_password() {
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    constexpr std::size_t kGroups = 3;
    constexpr std::size_t kGroupLength = 4;
    constexpr unsigned kFairBytes = 256 - 256 % kLetters.size();
    std::string password;
    do {
        password.clear();
        std::size_t taken = 0;
        while (taken < kGroups * kGroupLength) {
            const auto byte = static_cast<unsigned char>(crypto::random_bytes(1).front());
            if (byte >= kFairBytes) continue;
            if (taken > 0 && taken % kGroupLength == 0) password += '-';
            password += kLetters[byte % kLetters.size()];
            ++taken;
        }
    } while (!find_password_faults(password, {}).empty());
    return password;
}

std::optional<Problem> find_local_sign_in_off(const Identity& identity) {
    if (identity.local_sign_in == LocalSignIn::Allowed) return std::nullopt;
    return Problem{ProblemKind::Forbidden, "local-sign-in-off", {}, {}};
}

Person make_person(db::Transaction& transaction, const Account& account, Presence presence,
                   Day today, const Identity& identity) {
    auto posts = PostStore{transaction}.list_held(account.id, today);
    const bool demanded = identity.second_factor == SecondFactorDuty::ByRole &&
                          std::any_of(posts.begin(), posts.end(),
                                      [](const Post& post) { return post.demands_second_factor; });
    return {.account_id = account.id,
            .login_name = account.login_name,
            .display_name = account.display_name,
            .posts = std::move(posts),
            .presence = std::move(presence),
            .owed = {.password_change = account.one_time_password,
                     .second_factor = demanded && !account.second_factor},
            .has_second_factor = account.second_factor.has_value(),
            .person_id = account.person_id,
            .assurance = account.assurance};
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
