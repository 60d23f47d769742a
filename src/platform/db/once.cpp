#include "platform/db/once.h"

#include <chrono>

namespace yimen::db {

namespace {

constexpr Statement kFind{"platform.find_first_answer",
                          "SELECT digest, answer FROM first_answer WHERE caller = $1 AND key = $2"};
constexpr Statement kKeep{
    "platform.keep_first_answer",
    "INSERT INTO first_answer (caller, key, digest, answer, at_ms) VALUES ($1, $2, $3, $4, $5)"};
constexpr Statement kFindOld{
    "platform.find_old_answer",
    "SELECT at_ms FROM first_answer WHERE at_ms < $1 ORDER BY at_ms LIMIT 1"};
constexpr Statement kForget{"platform.forget_first_answers",
                            "DELETE FROM first_answer WHERE at_ms < $1"};

}  // namespace

Result<std::optional<std::string>> find_first_answer(Transaction& transaction,
                                                     const KeyedWrite& write) {
    const auto row = transaction.query_one(kFind, write.caller, write.key);
    if (!row) return std::optional<std::string>{};
    if (row->text(0) != write.digest) {
        return Problem{ProblemKind::Invalid, "idempotency-key-reused", {}, {}};
    }
    return std::optional{row->text(1)};
}

void keep_first_answer(Transaction& transaction, const KeyedWrite& write, std::string_view answer,
                       Instant now) {
    transaction.execute(kKeep, write.caller, write.key, write.digest, answer, now.milliseconds);
}

std::int64_t forget_first_answers(Database& database, Instant now) {
    using namespace std::chrono_literals;
    const auto before = now - kFirstAnswerDays * 24h;
    // Most minutes there is none, and no write has to wait for that.
    const bool any = database.read([&](Transaction& transaction) {
        return transaction.query_one(kFindOld, before.milliseconds).has_value();
    });
    if (!any) return 0;
    const auto forgotten = database.write([&](Transaction& transaction) -> Result<std::int64_t> {
        return transaction.execute(kForget, before.milliseconds);
    });
    return forgotten ? *forgotten : 0;
}

}  // namespace yimen::db
