#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/account.h"
#include "people/domain/sign_in_rules.h"

#include "platform/db/database.h"

namespace yimen::people {

/// The encrypted secrets of one account.
struct SecondFactors {
    std::string account_id;
    std::optional<std::string> active;
    std::optional<std::string> waiting;
};

/// Accounts, the tries to sign in to them, and sessions.
class AccountStore {
  public:
    explicit AccountStore(db::Transaction& transaction) : transaction_(transaction) {}

    std::optional<Account> find(std::string_view account_id) const;
    std::optional<Account> find_by_name(std::string_view login_name) const;
    std::optional<Account> find_by_person(std::string_view person_id) const;
    /// By login name, at most `search.limit`.
    std::vector<Account> list(const AccountSearch& search) const;
    void add(const Account& account);
    void set_password(std::string_view account_id, std::string_view hash, Instant at,
                      PasswordUse use);
    /// A hash of the same password with today's cost; nothing when it was changed meanwhile.
    void renew_password_hash(std::string_view account_id, std::string_view checked,
                             std::string_view renewed);
    void set_waiting_factor(std::string_view account_id, std::string_view encrypted);
    /// The waiting secret counts from now on.
    void confirm_second_factor(std::string_view account_id, std::int64_t step);
    /// False when a code of this or a later step was taken already.
    bool take_second_factor_step(std::string_view account_id, std::int64_t step);
    void drop_second_factor(std::string_view account_id);
    /// By id, at most `limit` accounts that have any.
    std::vector<SecondFactors> list_second_factors(std::string_view after_id,
                                                   std::size_t limit) const;
    void put_second_factors(const SecondFactors& factors);
    void set_active(std::string_view account_id, bool active);
    /// Verified of another person is verified no more.
    void set_person(std::string_view account_id, std::string_view person_id);
    /// The account's person, and the version of the privacy notice they consented to.
    void set_applicant(std::string_view account_id, std::string_view person_id,
                       std::string_view privacy_notice, Instant consented_at);
    void set_assurance(std::string_view account_id, Assurance assurance);
    /// Closes the account and takes it from its person, who may then open another one.
    void release(std::string_view account_id);

    SignInAttempts attempts(std::string_view name_digest) const;
    void put_attempts(std::string_view name_digest, const SignInAttempts& attempts);
    void forget_attempts(std::string_view name_digest);
    void forget_attempts_until(Instant instant);

    void add_session(const Session& session);
    std::optional<Session> find_session(std::string_view session_id) const;
    std::optional<Session> find_session_by_cookie(std::string_view cookie_digest) const;
    /// Newest first, ended ones among them.
    /// The account that was seen last of those with a post that day and a session like this.
    std::optional<std::string> find_staff_session(std::string_view address, std::string_view device,
                                                  Day day) const;
    std::vector<Session> list_sessions(std::string_view account_id) const;
    void touch_session(std::string_view session_id, Instant now);
    void renew_session(std::string_view session_id, std::string_view cookie_digest);
    void end_session(std::string_view session_id);
    /// All when `kept` is empty.
    void end_other_sessions(std::string_view account_id, std::string_view kept);
    void end_old_sessions(std::string_view account_id, Instant now, SessionTimes times);

  private:
    void announce_end(std::string_view id);

    db::Transaction& transaction_;
};

}  // namespace yimen::people
