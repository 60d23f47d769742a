#include "people/domain/sign_in_rules.h"

#include <algorithm>
#include <cctype>

namespace yimen::people {

std::chrono::seconds rest_after(std::int64_t failed_attempts) {
    constexpr std::int64_t kFree = 4;
    constexpr std::int64_t kDoublingsMax = 7;
    if (failed_attempts <= kFree) return std::chrono::seconds{0};
    const auto doublings = std::min(failed_attempts - kFree - 1, kDoublingsMax);
    return std::min<std::chrono::seconds>(std::chrono::seconds{30LL << doublings},
                                          std::chrono::hours{1});
}

std::vector<FieldProblem> find_password_faults(std::string_view password,
                                               std::string_view login_name) {
    std::vector<FieldProblem> faults;
    const auto report = [&](std::string code, Facts facts = {}) {
        faults.push_back({"/password", std::move(code), std::move(facts)});
    };
    if (password.size() < kPasswordLengthMin) {
        report("password-too-short", {{"limit", std::to_string(kPasswordLengthMin)}});
    }
    if (password.size() > kPasswordLengthMax) {
        report("password-too-long", {{"limit", std::to_string(kPasswordLengthMax)}});
    }
    int kinds = 0;
    const auto has = [&](auto fits) {
        kinds += std::any_of(password.begin(), password.end(), fits) ? 1 : 0;
    };
    has([](unsigned char letter) { return std::islower(letter) != 0; });
    has([](unsigned char letter) { return std::isupper(letter) != 0; });
    has([](unsigned char letter) { return std::isdigit(letter) != 0; });
    has([](unsigned char letter) { return std::isalnum(letter) == 0; });
    if (kinds < 3) report("password-too-plain");
    if (!login_name.empty() && password.find(login_name) != std::string_view::npos) {
        report("password-holds-name");
    }
    return faults;
}

std::string normalize_login_name(std::string_view typed) {
    const auto first = typed.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    typed = typed.substr(first, typed.find_last_not_of(" \t\r\n") - first + 1);
    std::string name{typed};
    for (auto& letter : name) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return name;
}

bool is_login_name(std::string_view name) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
    return name.size() >= 3 && name.size() <= 60 && kLetters.find(name.front()) != kLetters.npos &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == name.npos;
}

bool is_reserved_login_name(std::string_view name) {
    return name == "server-operator" || name == "import" || name == "import-review";
}

SignInAttempts count_attempt(SignInAttempts before, Instant now) {
    const bool forgotten = now - before.last_at >= kAttemptsForgotten;
    const auto failed = (forgotten ? 0 : before.failed) + 1;
    return {.failed = failed, .last_at = now, .rests_until = now + rest_after(failed)};
}

Instant ends_at(Instant created_at, Instant last_seen_at, SessionTimes times) {
    return std::min(created_at + times.absolute, last_seen_at + times.idle);
}

bool has_ended(Instant created_at, Instant last_seen_at, Instant now, SessionTimes times) {
    return now >= ends_at(created_at, last_seen_at, times);
}

}  // namespace yimen::people
