#include "support/one_batch.h"

#include <atomic>
#include <latch>
#include <thread>

namespace yimen::test {

std::vector<std::exception_ptr> write_in_one_batch(
    db::Database& database, std::size_t queue_limit,
    const std::function<Result<Done>(db::Transaction&, int)>& work) {
    std::latch is_held{1};
    std::latch is_full{1};
    std::jthread holder{[&] {
        try {
            (void)database.write([&](db::Transaction&) -> Result<Done> {
                if (!is_held.try_wait()) is_held.count_down();
                is_full.wait();
                return Done{};
            });
        } catch (const db::DatabaseError&) {
            // Shares the fate of the batch when that is to fail.
            return;
        }
    }};
    is_held.wait();

    std::vector<std::exception_ptr> answers(queue_limit + 1);
    std::atomic<int> next = 0;
    {
        std::vector<std::jthread> callers;
        for (auto& answer : answers) {
            callers.emplace_back([&] {
                int number = -1;
                try {
                    (void)database.write([&](db::Transaction& transaction) {
                        if (number < 0) number = next++;
                        return work(transaction, number);
                    });
                } catch (const db::Unavailable&) {
                    answer = std::current_exception();
                    if (!is_full.try_wait()) is_full.count_down();
                } catch (...) {
                    answer = std::current_exception();
                }
            });
        }
    }
    return answers;
}

}  // namespace yimen::test
