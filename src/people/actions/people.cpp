#include "people/people.h"

#include "people/store/account_store.h"
#include "people/store/unit_store.h"

namespace yimen::people {

std::optional<Unit> find_unit(db::Transaction& transaction, std::string_view unit_id) {
    return UnitStore{transaction}.find(unit_id);
}

std::vector<Unit> list_units(db::Transaction& transaction) {
    return UnitStore{transaction}.list();
}

std::optional<Division> find_division(db::Transaction& transaction, std::string_view code) {
    return UnitStore{transaction}.find_division(code);
}

std::vector<Division> list_divisions(db::Transaction& transaction) {
    return UnitStore{transaction}.list_divisions();
}

std::optional<std::string> find_display_name(db::Transaction& transaction,
                                             std::string_view account_id) {
    const auto account = AccountStore{transaction}.find(account_id);
    if (!account) return std::nullopt;
    return account->display_name;
}

}  // namespace yimen::people
