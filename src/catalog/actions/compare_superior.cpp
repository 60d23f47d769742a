#include "catalog/actions/compare_superior.h"

#include <functional>
#include <unordered_map>

#include "catalog/actions/save_draft.h"
#include "catalog/store/reference_store.h"
#include "catalog/store/superior_store.h"

#include "core/identifiers/division_code.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

constexpr std::int64_t kRowsRead = 200;

ServiceItem item_in(const std::string& content) {
    auto item = json::read<ServiceItem>(content);
    if (!item) throw db::DatabaseError{"catalog: unreadable content"};
    return std::move(*item);
}

Result<std::string> digits_of(const std::string& division) {
    if (division.empty()) return std::string{};
    const auto code = identifiers::DivisionCode::parse(division);
    if (!code) return invalid_input({{"/division", code.problem().code, code.problem().facts}});
    return code->digits();
}

/// Walks over what the reader may see, until `take` says that it is enough.
void each_visible(db::Transaction& transaction, const ComparisonFilter& filter,
                  const std::string& digits, const people::Person& reader,
                  const std::function<bool(const EntryContent&)>& take) {
    const EntryStore store{transaction};
    ContentFilter page{.unit_id = filter.unit_id,
                       .division_digits = digits,
                       .item_key = {},
                       .after_id = filter.after_id,
                       .limit = kRowsRead};
    for (;;) {
        const auto contents = store.list_contents(page);
        for (const auto& one : contents) {
            if (may_read(reader, one.entry) && !take(one)) return;
        }
        if (contents.size() < static_cast<std::size_t>(page.limit)) return;
        page.after_id = contents.back().entry.id;
    }
}

/// Names of units and places, as rows show them.
class Names {
  public:
    explicit Names(db::Transaction& transaction) : transaction_(transaction) {
        for (const auto& unit : people::list_units(transaction)) units_[unit.id] = unit.name;
    }

    EntryRow row_of(const Entry& entry) {
        const auto division = people::find_division(transaction_, entry.division_code);
        return {entry, units_[entry.unit_id], division ? division->name : ""};
    }

  private:
    db::Transaction& transaction_;
    std::unordered_map<std::string, std::string> units_;
};

}  // namespace

Result<std::vector<ComparedEntry>> compare_superior(const ComparisonFilter& filter,
                                                    const people::Person& reader,
                                                    db::Database& database) {
    const auto digits = digits_of(filter.division);
    if (!digits) return digits.problem();
    return database.read([&](db::Transaction& transaction) {
        std::unordered_map<std::string, HubOwned> superior;
        for (const auto& item : SuperiorStore{transaction}.list_items()) {
            superior.emplace(item.key, hub_owned_of(item));
        }
        Names names{transaction};
        std::vector<ComparedEntry> compared;
        each_visible(transaction, filter, *digits, reader, [&](const EntryContent& one) {
            const auto found = superior.find(one.entry.item_key);
            if (found == superior.end()) return true;
            auto differences =
                compare_with_superior(hub_owned_of(item_in(one.content)), found->second);
            if (!differences.empty()) {
                compared.push_back({names.row_of(one.entry), std::move(differences)});
            }
            return compared.size() < static_cast<std::size_t>(filter.limit);
        });
        return compared;
    });
}

Result<std::vector<EntryRow>> list_unlinked(const ComparisonFilter& filter,
                                            const people::Person& reader, db::Database& database) {
    const auto digits = digits_of(filter.division);
    if (!digits) return digits.problem();
    return database.read([&](db::Transaction& transaction) {
        Names names{transaction};
        std::vector<EntryRow> rows;
        each_visible(transaction, filter, *digits, reader, [&](const EntryContent& one) {
            if (!one.entry.superior_code) rows.push_back(names.row_of(one.entry));
            return rows.size() < static_cast<std::size_t>(filter.limit);
        });
        return rows;
    });
}

Result<Done> adopt_superior(const AdoptSuperior& command, Services& services) {
    std::vector<FieldProblem> faults;
    for (std::size_t index = 0; index < command.fields.size(); ++index) {
        if (!is_hub_field(command.fields[index])) {
            faults.push_back({"/fields/" + std::to_string(index), "hub-field-unknown", {}});
        }
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto detail =
        read_entry(command.entry.entry_id, command.entry.officer, services.database);
    if (!detail) return detail.problem();
    const auto superior = services.database.read([&](db::Transaction& transaction) {
        return ReferenceStore{transaction}.find_superior(detail->entry.item_key);
    });
    if (!superior) return Problem{ProblemKind::Conflict, "not-bound", {}, {}};
    auto fields = command.fields;
    if (fields.empty()) fields.assign(kHubFields.begin(), kHubFields.end());
    auto item = item_in(detail->newest.content);
    adopt_superior(item, *superior, fields);
    return save_draft({command.entry, std::move(item)}, services);
}

}  // namespace yimen::catalog
