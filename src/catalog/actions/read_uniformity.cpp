#include "catalog/actions/read_uniformity.h"

#include <algorithm>
#include <array>

#include "catalog/actions/save_draft.h"

#include "core/identifiers/division_code.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

/// What must be alike wherever the item is carried out; address, window and codes of one's own
/// may differ.
constexpr std::array<std::string_view, 17> kUniformElements = {
    "name",   "type",       "legal_basis", "handling_type", "statutory_days", "promised_days",
    "visits", "conditions", "materials",   "form",          "process",        "special_procedures",
    "fee",    "result",     "channels",    "online_depth",  "flags"};

bool is_uniform_element(std::string_view element) {
    return std::find(kUniformElements.begin(), kUniformElements.end(), element) !=
           kUniformElements.end();
}

std::vector<EntryContent> published_contents(const EntryStore& store, std::string_view item_key) {
    std::vector<EntryContent> published;
    ContentFilter filter{.unit_id = {},
                         .division_digits = {},
                         .item_key = std::string{item_key},
                         .after_id = {},
                         .limit = 200};
    for (;;) {
        auto page = store.list_contents(filter);
        const auto size = page.size();
        if (size > 0) filter.after_id = page.back().entry.id;
        for (auto& one : page) {
            if (one.entry.published_number) published.push_back(std::move(one));
        }
        if (size < static_cast<std::size_t>(filter.limit)) return published;
    }
}

/// Index of the entry whose place lies above every other, or the first.
std::size_t standard_of(const std::vector<EntryContent>& contents) {
    const auto covers_all = [&](const EntryContent& above) {
        const auto outer = identifiers::DivisionCode::parse(above.entry.division_code);
        return outer && std::all_of(contents.begin(), contents.end(), [&](const auto& one) {
                   const auto inner = identifiers::DivisionCode::parse(one.entry.division_code);
                   return inner && outer->covers(*inner);
               });
    };
    const auto found = std::find_if(contents.begin(), contents.end(), covers_all);
    return found == contents.end() ? 0 : static_cast<std::size_t>(found - contents.begin());
}

boost::json::object object_of(const std::string& content) {
    auto value = json::parse(content);
    if (!value || !value->is_object()) throw db::DatabaseError{"catalog: unreadable content"};
    return std::move(value->get_object());
}

boost::json::value member_of(const boost::json::object& content, std::string_view name) {
    const auto* found = content.if_contains(name);
    return found == nullptr ? boost::json::value{} : *found;
}

}  // namespace

Result<UniformityMatrix> read_uniformity(std::string_view item_key, db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<UniformityMatrix> {
        const auto contents = published_contents(EntryStore{transaction}, item_key);
        if (contents.empty()) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const auto standard = standard_of(contents);
        UniformityMatrix matrix{.item_key = std::string{item_key},
                                .name = contents[standard].entry.name,
                                .places = {},
                                .elements = {}};
        std::vector<boost::json::object> objects;
        for (std::size_t index = 0; index < contents.size(); ++index) {
            const auto& entry = contents[index].entry;
            const auto unit = people::find_unit(transaction, entry.unit_id);
            const auto division = people::find_division(transaction, entry.division_code);
            matrix.places.push_back({.row = {entry, unit ? unit->name : std::string{},
                                             division ? division->name : std::string{}},
                                     .standard = index == standard});
            objects.push_back(object_of(contents[index].content));
        }
        for (const auto element : kUniformElements) {
            MatrixElement row{.element = std::string{element}, .cells = {}};
            const auto wanted = member_of(objects[standard], element);
            for (const auto& object : objects) {
                auto value = member_of(object, element);
                const bool differs = value != wanted;
                row.uniform = row.uniform && !differs;
                row.cells.push_back({std::move(value), differs});
            }
            matrix.elements.push_back(std::move(row));
        }
        return matrix;
    });
}

std::vector<SharedEntry> list_shared_items(db::Database& database) {
    return database.read(
        [](db::Transaction& transaction) { return EntryStore{transaction}.list_shared_items(); });
}

Result<Done> adopt_standard(const AdoptStandard& command, Services& services) {
    std::vector<FieldProblem> faults;
    for (std::size_t index = 0; index < command.elements.size(); ++index) {
        if (!is_uniform_element(command.elements[index])) {
            faults.push_back({"/elements/" + std::to_string(index), "element-unknown", {}});
        }
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto detail =
        read_entry(command.entry.entry_id, command.entry.officer, services.database);
    if (!detail) return detail.problem();
    const auto standard =
        services.database.read([&](db::Transaction& transaction) -> std::optional<EntryContent> {
            const auto contents =
                published_contents(EntryStore{transaction}, detail->entry.item_key);
            if (contents.empty()) return std::nullopt;
            return contents[standard_of(contents)];
        });
    if (!standard || standard->entry.id == detail->entry.id) {
        return Problem{ProblemKind::Conflict, "no-standard", {}, {}};
    }
    auto content = object_of(detail->newest.content);
    const auto wanted = object_of(standard->content);
    for (const auto element : kUniformElements) {
        const bool chosen = command.elements.empty() ||
                            std::find(command.elements.begin(), command.elements.end(), element) !=
                                command.elements.end();
        if (chosen) content[element] = member_of(wanted, element);
    }
    auto item = json::read<ServiceItem>(boost::json::serialize(content));
    if (!item) return item.problem();
    return save_draft({command.entry, std::move(*item)}, services);
}

}  // namespace yimen::catalog
