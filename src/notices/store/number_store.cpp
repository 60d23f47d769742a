#include "notices/store/number_store.h"

#include "notices/domain/document_number.h"
#include "notices/store/queries.h"

namespace yimen::notices {

std::int64_t NumberStore::take(const Series& series, std::int64_t count) {
    return transaction_
        .query_one(sql::take_serials, series.unit_id, series.word, series.year, count)
        ->integer(0);
}

std::int64_t NumberStore::take_next(const Series& series) {
    return take(series, 1);
}

std::int64_t NumberStore::take_next(const Series& series, std::string_view lane, Day today,
                                    Instant now) {
    const auto taken = transaction_.query_one(sql::take_from_block, lane, series.unit_id,
                                              series.word, series.year, today.iso());
    if (taken) return taken->integer(0);

    const auto before =
        transaction_.query_one(sql::find_block, lane, series.unit_id, series.word, series.year);
    std::int64_t size = 1;
    if (before) {
        size = next_block(before->integer(1), now - Instant{before->integer(0)});
        if (before->integer(2) <= before->integer(3)) {
            transaction_.execute(sql::insert_unused_number, series.unit_id, series.word,
                                 series.year, before->integer(2), before->integer(3));
        }
    }
    const auto last = take(series, size);
    const auto first = last - size + 1;
    transaction_.execute(sql::put_block, lane, series.unit_id, series.word, series.year,
                         today.iso(), now.milliseconds, size, first + 1, last);
    return first;
}

std::optional<std::string> NumberStore::find_office_word(std::string_view unit_id) const {
    const auto row = transaction_.query_one(sql::find_office_word, unit_id);
    if (!row) return std::nullopt;
    return row->text(0);
}

std::optional<std::string> NumberStore::find_unit(std::string_view office_word) const {
    const auto row = transaction_.query_one(sql::find_unit_of_word, office_word);
    if (!row) return std::nullopt;
    return row->text(0);
}

void NumberStore::put_office_word(std::string_view unit_id, std::string_view office_word) {
    transaction_.execute(sql::put_office_word, unit_id, office_word);
}

}  // namespace yimen::notices
