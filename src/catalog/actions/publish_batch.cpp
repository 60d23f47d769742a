#include "catalog/actions/publish_batch.h"

#include "catalog/actions/publish_draft.h"
#include "catalog/store/batch_store.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

using Faults = std::vector<FieldProblem>;

constexpr std::size_t kTitleLengthMax = 100;

Faults find_batch_faults(const PublishBatch& command) {
    Faults faults;
    if (text::is_blank(command.title)) {
        faults.push_back({"/title", "text-required", {}});
    } else if (text::length(command.title) > kTitleLengthMax) {
        faults.push_back({"/title", "text-too-long", {{"limit", std::to_string(kTitleLengthMax)}}});
    }
    if (command.members.empty()) faults.push_back({"/entries", "batch-empty", {}});
    if (command.members.size() > kBatchEntriesMax) {
        faults.push_back(
            {"/entries", "batch-too-long", {{"limit", std::to_string(kBatchEntriesMax)}}});
    }
    return faults;
}

/// What kept one member from being published, at its place in the batch.
void report(Faults& faults, const Problem& problem, std::size_t index) {
    const auto at = "/entries/" + std::to_string(index);
    if (problem.fields.empty()) faults.push_back({at, problem.code, problem.facts});
    for (const auto& field : problem.fields) {
        faults.push_back({at + field.pointer, field.code, field.facts});
    }
}

}  // namespace

Result<PublicationBatch> publish_batch(const PublishBatch& command, Services& services) {
    const auto right = row_of(VersionAct::Publish).right;
    if (people::find_post_for(command.officer, right) == nullptr) {
        return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    }
    auto faults = find_batch_faults(command);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto now = services.clock.now();
    const auto batch_id = services.new_id();
    return services.database.write([&](db::Transaction& transaction) -> Result<PublicationBatch> {
        PublicationBatch batch{.id = batch_id,
                               .title = command.title,
                               .published_on = day_in_china(now),
                               .members = {}};
        Faults refused;
        for (std::size_t index = 0; index < command.members.size(); ++index) {
            const auto& member = command.members[index];
            const auto done = publish_in(transaction,
                                         {.entry_id = member.entry_id,
                                          .version = member.version,
                                          .officer = command.officer,
                                          .reason = command.title},
                                         now, services);
            if (!done) {
                report(refused, done.problem(), index);
                continue;
            }
            const auto entry = EntryStore{transaction}.find(member.entry_id);
            batch.members.push_back({member.entry_id, entry->newest_number});
        }
        if (!refused.empty()) return invalid_input(std::move(refused));
        BatchStore{transaction}.add(batch, now, command.officer.login_name);
        return batch;
    });
}

std::vector<PublishedBatch> list_batches(PublishedCatalog& catalog) {
    const auto view = catalog.view();
    return catalog.database().read([&](db::Transaction& transaction) {
        std::vector<PublishedBatch> published;
        for (auto& batch : BatchStore{transaction}.list()) {
            PublishedBatch shown{.batch = std::move(batch), .items = {}};
            for (const auto& member : shown.batch.members) {
                const auto card = view->cards.find(member.entry_id);
                if (card == view->cards.end()) continue;
                shown.items.push_back({card->first, card->second->name, card->second->unit_name});
            }
            published.push_back(std::move(shown));
        }
        return published;
    });
}

}  // namespace yimen::catalog
