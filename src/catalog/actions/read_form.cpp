#include "catalog/actions/read_form.h"

#include <utility>

#include "catalog/actions/read_guide.h"

#include "core/form/json_schema.h"

namespace yimen::catalog {

Result<FormDefinition> read_form(std::string_view entry_id, db::Database& database) {
    auto guide = read_guide(entry_id, database);
    if (!guide) return guide.problem();

    auto schema = form::to_json_schema(guide->item.form, guide->item.name);
    return FormDefinition{.entry_id = std::move(guide->entry.id),
                          .version = guide->entry.number,
                          .checksum = std::move(guide->entry.checksum),
                          .name = std::move(guide->item.name),
                          .fields = std::move(guide->item.form),
                          .schema = std::move(schema)};
}

}  // namespace yimen::catalog
