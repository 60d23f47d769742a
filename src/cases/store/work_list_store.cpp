#include "cases/store/work_list_store.h"

#include "cases/store/filed_row.h"
#include "cases/store/queries.h"

namespace yimen::cases {

namespace {

/// So many rows one search looks at.
constexpr std::int64_t kLookedThrough = 2'000;

/// What stands for others in LIKE stands for itself.
std::string pattern_of(std::string_view words) {
    std::string pattern = "%";
    for (const char one : words) {
        if (one == '%' || one == '_' || one == '!') pattern += '!';
        pattern += one;
    }
    return pattern + '%';
}

}  // namespace

std::vector<CaseLine> WorkListStore::list(const OpenCursor& after, std::int64_t limit) const {
    return to_lines(
        transaction_.query(is_of_unit() ? sql::list_lines_by_unit : sql::list_lines_by_division,
                           place(), row_of(list_.state).name, after.due_on, after.id, limit));
}

std::int64_t WorkListStore::count(std::int64_t most) const {
    return transaction_
        .query_one(is_of_unit() ? sql::count_open_by_unit : sql::count_open_by_division, place(),
                   row_of(list_.state).name, most)
        ->integer(0);
}

WorkListStore::Searched WorkListStore::list_with_words(std::string_view words,
                                                       const OpenCursor& after,
                                                       std::int64_t limit) const {
    const auto state = row_of(list_.state).name;
    Searched searched;
    searched.found = to_lines(transaction_.query(
        is_of_unit() ? sql::search_open_by_unit : sql::search_open_by_division, place(), state,
        after.due_on, after.id, kLookedThrough, pattern_of(words), limit));
    if (searched.found.size() == static_cast<std::size_t>(limit)) {
        const auto& last = searched.found.back();
        searched.next = OpenCursor{day_text(last.due_on), last.id};
        return searched;
    }
    const auto end = transaction_.query_one(
        is_of_unit() ? sql::find_scanned_by_unit : sql::find_scanned_by_division, place(), state,
        after.due_on, after.id, kLookedThrough - 1);
    if (end) searched.next = OpenCursor{end->text(0), end->text(1)};
    return searched;
}

std::vector<CaseLine> WorkListStore::list_numbered(std::string_view number) const {
    // Nothing that a number is made of comes behind it.
    const auto end = std::string{number} + '~';
    return to_lines(transaction_.query(sql::list_open_by_number, number, end,
                                       row_of(list_.state).name, list_.unit_id, list_.division_code,
                                       kLookedThrough));
}

std::vector<CaseLine> WorkListStore::list_of_applicant(std::string_view applicant_id) const {
    return to_lines(transaction_.query(sql::list_open_of_applicant, applicant_id,
                                       row_of(list_.state).name, list_.unit_id, list_.division_code,
                                       kLookedThrough));
}

}  // namespace yimen::cases
