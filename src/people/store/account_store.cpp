#include "people/store/account_store.h"

#include "people/store/identity_revision.h"
#include "people/store/queries.h"

namespace yimen::people {

namespace {

/// No text that begins like another one comes behind it and this.
constexpr std::string_view kLastCharacter = "\U0010FFFF";

Assurance assurance_of(const std::string& name) {
    const auto assurance = find_assurance(name);
    if (!assurance) throw db::DatabaseError{"people: no such assurance"};
    return *assurance;
}

Account to_account(const db::Row& row) {
    return {.id = row.text(0),
            .login_name = row.text(1),
            .display_name = row.text(2),
            .password_hash = row.maybe_text(3),
            .password_set_at = {row.integer(4)},
            .second_factor = row.maybe_text(5),
            .second_factor_waiting = row.maybe_text(6),
            .second_factor_step = row.integer(7),
            .active = row.truth(8),
            .created_at = {row.integer(9)},
            .one_time_password = row.truth(10),
            .person_id = row.maybe_text(11),
            .version = row.integer(12),
            .assurance = assurance_of(row.text(13))};
}

std::optional<Account> to_account(const std::optional<db::Row>& row) {
    if (!row) return std::nullopt;
    return to_account(*row);
}

Session to_session(const db::Row& row) {
    return {.id = row.text(0),
            .cookie_digest = row.text(1),
            .account_id = row.text(2),
            .created_at = {row.integer(3)},
            .last_seen_at = {row.integer(4)},
            .address = row.text(5),
            .device = row.text(6)};
}

std::optional<Session> to_session(const std::optional<db::Row>& row) {
    if (!row) return std::nullopt;
    return to_session(*row);
}

}  // namespace

std::optional<Account> AccountStore::find(std::string_view account_id) const {
    return to_account(transaction_.query_one(sql::find_account, account_id));
}

std::optional<Account> AccountStore::find_by_name(std::string_view login_name) const {
    return to_account(transaction_.query_one(sql::find_account_by_name, login_name));
}

std::optional<Account> AccountStore::find_by_person(std::string_view person_id) const {
    return to_account(transaction_.query_one(sql::find_account_of_person, person_id));
}

std::vector<Account> AccountStore::list(const AccountSearch& search) const {
    const auto end = search.name_begin + std::string{kLastCharacter};
    std::optional<std::int64_t> active;
    if (search.active) active = *search.active ? 1 : 0;
    const auto rows =
        search.unit_id
            ? transaction_.query(sql::list_accounts_of_unit, search.after, active, search.limit,
                                 search.name_begin, end, *search.unit_id, search.day.iso())
        : search.name_begin.empty()
            ? transaction_.query(sql::list_accounts, search.after, active, search.limit)
            : transaction_.query(sql::search_accounts, search.after, active, search.limit,
                                 search.name_begin, end);
    std::vector<Account> accounts;
    for (const auto& row : rows) accounts.push_back(to_account(row));
    return accounts;
}

void AccountStore::add(const Account& account) {
    transaction_.execute(sql::insert_account, account.id, account.login_name, account.display_name,
                         account.password_hash, account.password_set_at.milliseconds,
                         account.one_time_password, account.created_at.milliseconds);
}

void AccountStore::set_password(std::string_view account_id, std::string_view hash, Instant at,
                                PasswordUse use) {
    transaction_.execute(sql::set_password, account_id, hash, at.milliseconds,
                         use == PasswordUse::Once);
    raise_identity_revision(transaction_);
}

void AccountStore::renew_password_hash(std::string_view account_id, std::string_view checked,
                                       std::string_view renewed) {
    transaction_.execute(sql::renew_password_hash, account_id, checked, renewed);
}

void AccountStore::set_waiting_factor(std::string_view account_id, std::string_view encrypted) {
    transaction_.execute(sql::set_waiting_factor, account_id, encrypted);
}

void AccountStore::confirm_second_factor(std::string_view account_id, std::int64_t step) {
    transaction_.execute(sql::confirm_second_factor, account_id, step);
    raise_identity_revision(transaction_);
}

bool AccountStore::take_second_factor_step(std::string_view account_id, std::int64_t step) {
    return transaction_.execute(sql::take_second_factor_step, account_id, step) == 1;
}

void AccountStore::drop_second_factor(std::string_view account_id) {
    transaction_.execute(sql::drop_second_factor, account_id);
    raise_identity_revision(transaction_);
}

std::vector<SecondFactors> AccountStore::list_second_factors(std::string_view after_id,
                                                             std::size_t limit) const {
    std::vector<SecondFactors> factors;
    for (const auto& row : transaction_.query(sql::list_second_factors, after_id, limit)) {
        factors.push_back({row.text(0), row.maybe_text(1), row.maybe_text(2)});
    }
    return factors;
}

void AccountStore::put_second_factors(const SecondFactors& factors) {
    transaction_.execute(sql::put_second_factors, factors.account_id, factors.active,
                         factors.waiting);
}

void AccountStore::set_active(std::string_view account_id, bool active) {
    transaction_.execute(sql::set_account_active, account_id, active);
    raise_identity_revision(transaction_);
}

void AccountStore::set_person(std::string_view account_id, std::string_view person_id) {
    transaction_.execute(sql::set_account_person, account_id, person_id);
    raise_identity_revision(transaction_);
}

void AccountStore::set_applicant(std::string_view account_id, std::string_view person_id,
                                 std::string_view privacy_notice, Instant consented_at) {
    transaction_.execute(sql::set_applicant, account_id, person_id, privacy_notice,
                         consented_at.milliseconds);
    raise_identity_revision(transaction_);
}

void AccountStore::set_assurance(std::string_view account_id, Assurance assurance) {
    transaction_.execute(sql::set_assurance, account_id, name_of(assurance));
    raise_identity_revision(transaction_);
}

void AccountStore::release(std::string_view account_id) {
    transaction_.execute(sql::release_account, account_id);
    raise_identity_revision(transaction_);
}

SignInAttempts AccountStore::attempts(std::string_view name_digest) const {
    const auto row = transaction_.query_one(sql::find_attempts, name_digest);
    if (!row) return {};
    return {
        .failed = row->integer(0), .last_at = {row->integer(1)}, .rests_until = {row->integer(2)}};
}

void AccountStore::put_attempts(std::string_view name_digest, const SignInAttempts& attempts) {
    transaction_.execute(sql::put_attempts, name_digest, attempts.failed,
                         attempts.last_at.milliseconds, attempts.rests_until.milliseconds);
}

void AccountStore::forget_attempts(std::string_view name_digest) {
    transaction_.execute(sql::forget_attempts, name_digest);
}

void AccountStore::forget_attempts_until(Instant instant) {
    transaction_.execute(sql::forget_old_attempts, instant.milliseconds);
}

void AccountStore::add_session(const Session& session) {
    transaction_.execute(sql::insert_session, session.id, session.cookie_digest, session.account_id,
                         session.created_at.milliseconds, session.last_seen_at.milliseconds,
                         session.address, session.device);
}

std::optional<Session> AccountStore::find_session(std::string_view session_id) const {
    return to_session(transaction_.query_one(sql::find_session, session_id));
}

std::optional<Session> AccountStore::find_session_by_cookie(std::string_view cookie_digest) const {
    return to_session(transaction_.query_one(sql::find_session_by_cookie, cookie_digest));
}

std::vector<Session> AccountStore::list_sessions(std::string_view account_id) const {
    std::vector<Session> sessions;
    for (const auto& row : transaction_.query(sql::list_sessions, account_id)) {
        sessions.push_back(to_session(row));
    }
    return sessions;
}

std::optional<std::string> AccountStore::find_staff_session(std::string_view address,
                                                            std::string_view device,
                                                            Day day) const {
    const auto row = transaction_.query_one(sql::find_staff_session, address, device, day.iso());
    if (!row) return std::nullopt;
    return row->text(0);
}

void AccountStore::touch_session(std::string_view session_id, Instant now) {
    transaction_.execute(sql::touch_session, session_id, now.milliseconds);
}

void AccountStore::renew_session(std::string_view session_id, std::string_view cookie_digest) {
    transaction_.execute(sql::renew_session, session_id, cookie_digest);
    raise_identity_revision(transaction_);
}

void AccountStore::end_session(std::string_view session_id) {
    transaction_.execute(sql::end_session, session_id);
    raise_identity_revision(transaction_);
    announce_end(session_id);
}

void AccountStore::end_other_sessions(std::string_view account_id, std::string_view kept) {
    transaction_.execute(sql::end_other_sessions, account_id, kept);
    raise_identity_revision(transaction_);
    announce_end(account_id);
}

void AccountStore::announce_end(std::string_view id) {
    transaction_.announce(
        {.kind = std::string{kSessionsEnded}, .subject = std::string{id}, .about = {}});
}

void AccountStore::end_old_sessions(std::string_view account_id, Instant now, SessionTimes times) {
    transaction_.execute(sql::end_old_sessions, account_id, (now - times.absolute).milliseconds,
                         (now - times.idle).milliseconds);
}

}  // namespace yimen::people
