#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/day.h"
#include "core/result.h"
#include "platform/db/database.h"
#include "platform/json/bind.h"

/// Writes from outside that may be sent again: the first has the effect, all are answered alike.
namespace yimen::db {

/// A write with the key under which its sender would send it again.
struct KeyedWrite {
    std::string caller;  ///< keys of different callers are different keys
    std::string key;
    std::string digest;  ///< keyed, of what is sent, with the operation
};

/// What the first write with this key was answered; nothing before there was one. Refuses
/// idempotency-key-reused when that one said something else.
Result<std::optional<std::string>> find_first_answer(Transaction& transaction,
                                                     const KeyedWrite& write);

void keep_first_answer(Transaction& transaction, const KeyedWrite& write, std::string_view answer,
                       Instant now);

/// Does `work` in this unit of work and keeps what it brings beside its effect, or brings what the
/// first write with this key was answered. A refusal had no effect and is not kept: sent again, it
/// is judged again. `Answer` is a described struct without personal data. Refuses
/// idempotency-key-reused, then what `work` refuses.
template <class Answer, class Work>
Result<Answer> once(Transaction& transaction, const KeyedWrite& write, Instant now, Work&& work) {
    // Asked first: of two at the same time PostgreSQL then runs the later one again.
    const auto first = find_first_answer(transaction, write);
    if (!first) return first.problem();
    if (*first) return json::read<Answer>(std::string_view{**first});
    Result<Answer> brought = std::forward<Work>(work)();
    if (brought) keep_first_answer(transaction, write, json::write(*brought), now);
    return brought;
}

/// How long a key is known.
inline constexpr std::int64_t kFirstAnswerDays = 30;

/// Forgets the keys that are older; brings how many.
std::int64_t forget_first_answers(Database& database, Instant now);

}  // namespace yimen::db
