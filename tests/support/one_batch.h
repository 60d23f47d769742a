#pragma once

#include <exception>
#include <functional>
#include <vector>

#include "platform/db/database.h"

namespace yimen::test {

/// Holds the writer of a SQLite database whose queue has room for `queue_limit` units, and whose
/// batches last as long as they like, until that many wait behind it: they share one commit. `work`
/// gets 0, 1, 2 … in the order of the queue, the same number when it is run again. Brings what each
/// of those callers and the one too many, in no order, was answered: null for success.
std::vector<std::exception_ptr> write_in_one_batch(
    db::Database& database, std::size_t queue_limit,
    const std::function<Result<Done>(db::Transaction&, int)>& work);

/// How many of the answers are exceptions of that kind.
template <class Exception>
std::size_t count_of(const std::vector<std::exception_ptr>& answers) {
    std::size_t count = 0;
    for (const auto& answer : answers) {
        if (!answer) continue;
        try {
            std::rethrow_exception(answer);
        } catch (const Exception&) {
            ++count;
        } catch (...) {
            continue;
        }
    }
    return count;
}

}  // namespace yimen::test
