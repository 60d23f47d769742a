#include "cases/store/substitution_store.h"

#include "cases/store/filed_row.h"
#include "cases/store/queries.h"

namespace yimen::cases {

namespace {

Substitution to_substitution(db::Row&& row) {
    return {.id = row.take_text(0),
            .unit_id = row.take_text(1),
            .holder = row.take_text(2),
            .substitute = row.take_text(3),
            .from_on = known(Day::parse(row.text(4))),
            .until_on = known(Day::parse(row.text(5))),
            .named_by = row.take_text(6),
            .ended = row.truth(7)};
}

}  // namespace

void SubstitutionStore::add(const Substitution& one) {
    transaction_.execute(sql::add_substitution, one.id, one.unit_id, one.holder, one.substitute,
                         one.from_on.iso(), one.until_on.iso(), one.named_by);
}

std::optional<Substitution> SubstitutionStore::find(std::string_view id) const {
    auto row = transaction_.query_one(sql::find_substitution, id);
    if (!row) return std::nullopt;
    return to_substitution(*std::move(row));
}

std::vector<Substitution> SubstitutionStore::list_from(std::string_view unit_id, Day day) const {
    std::vector<Substitution> list;
    for (auto& row : transaction_.query(sql::list_substitutions, unit_id, day.iso())) {
        list.push_back(to_substitution(std::move(row)));
    }
    return list;
}

bool SubstitutionStore::end(std::string_view id) {
    return transaction_.execute(sql::end_substitution, id) == 1;
}

}  // namespace yimen::cases
