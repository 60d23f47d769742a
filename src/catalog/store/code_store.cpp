#include "catalog/store/code_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

namespace {

CodeTable to_table(const db::Row& row) {
    return {.id = row.text(0),
            .title = row.text(1),
            .source = row.text(2),
            .closed = row.truth(3),
            .values = {}};
}

}  // namespace

void CodeStore::put(const CodeTable& table, std::int64_t serial) {
    transaction_.execute(sql::put_code_table, table.id, table.title, table.source, serial,
                         table.closed);
    for (const auto& value : table.values) put_value(table.id, value);
}

void CodeStore::put_value(std::string_view table_id, const CodeValue& value) {
    transaction_.execute(sql::put_code_value, table_id, value.value, value.source, value.valid_from,
                         value.valid_to);
    transaction_.execute(sql::remove_code_mappings, table_id, value.value);
    for (const auto& mapping : value.codes) {
        transaction_.execute(sql::put_code_mapping, table_id, value.value, mapping.interface_name,
                             mapping.code);
    }
}

std::optional<CodeTable> CodeStore::find(std::string_view table_id) const {
    const auto row = transaction_.query_one(sql::find_code_table, table_id);
    if (!row) return std::nullopt;
    return with_values(to_table(*row));
}

std::vector<CodeTable> CodeStore::list() const {
    std::vector<CodeTable> tables;
    for (const auto& row : transaction_.query(sql::list_code_tables)) {
        tables.push_back(with_values(to_table(row)));
    }
    return tables;
}

KnownCodes CodeStore::known_on(Day day) const {
    KnownCodes known;
    for (const auto& row : transaction_.query(sql::list_known_codes, day.iso())) {
        known[row.text(0)].insert(row.text(1));
    }
    return known;
}

CodeTable CodeStore::with_values(CodeTable table) const {
    std::map<std::string, std::vector<CodeMapping>> mappings;
    for (const auto& row : transaction_.query(sql::list_code_mappings, table.id)) {
        mappings[row.text(0)].push_back({row.text(1), row.text(2)});
    }
    for (const auto& row : transaction_.query(sql::list_code_values, table.id)) {
        table.values.push_back({.value = row.text(0),
                                .source = row.text(1),
                                .valid_from = row.text(2),
                                .valid_to = row.maybe_text(3),
                                .codes = mappings[row.text(0)]});
    }
    return table;
}

}  // namespace yimen::catalog
