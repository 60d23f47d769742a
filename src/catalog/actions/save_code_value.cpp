#include "catalog/actions/save_code_value.h"

#include "catalog/actions/administer_catalog.h"
#include "catalog/store/code_store.h"

namespace yimen::catalog {

Result<CodeTable> save_code_value(const SaveCodeValue& command, Services& services) {
    const auto post = find_administrator(command.officer);
    if (!post) return post.problem();
    return services.database.write([&](db::Transaction& transaction) -> Result<CodeTable> {
        CodeStore store{transaction};
        if (!store.find(command.table_id)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        auto faults = find_code_value_faults(command.value);
        if (!faults.empty()) return invalid_input(std::move(faults));
        store.put_value(command.table_id, command.value);
        record_administration(transaction, command.officer, **post, "code-value",
                              command.table_id + "/" + command.value.value, command.value.source,
                              services);
        return *store.find(command.table_id);
    });
}

std::vector<CodeTable> list_code_tables(db::Database& database) {
    return database.read(
        [](db::Transaction& transaction) { return CodeStore{transaction}.list(); });
}

}  // namespace yimen::catalog
