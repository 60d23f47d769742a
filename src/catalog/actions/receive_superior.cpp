#include "catalog/actions/receive_superior.h"

#include <map>
#include <set>

#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"
#include "catalog/store/superior_store.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

std::vector<FieldProblem> find_faults(const ReceiveSuperior& command) {
    std::vector<FieldProblem> faults;
    if (text::is_blank(command.label)) faults.push_back({"/label", "label-required", {}});
    if (!find_cause(command.cause)) faults.push_back({"/cause", "cause-unknown", {}});
    if (command.items.empty()) faults.push_back({"/items", "delivery-empty", {}});
    std::set<std::string> keys;
    for (std::size_t index = 0; index < command.items.size(); ++index) {
        const auto& item = command.items[index];
        const auto pointer = "/items/" + std::to_string(index);
        if (text::is_blank(item.key) || text::is_blank(item.code) || text::is_blank(item.name) ||
            text::is_blank(item.type)) {
            faults.push_back({pointer, "superior-item-incomplete", {}});
        }
        if (!keys.insert(item.key).second) {
            faults.push_back({pointer + "/key", "superior-item-twice", {{"key", item.key}}});
        }
    }
    return faults;
}

/// One delivery as it is taken in.
class Delivery {
  public:
    Delivery(db::Transaction& transaction, const ReceiveSuperior& command, Services& services,
             Instant now)
        : superior_(transaction),
          references_(transaction),
          entries_(transaction),
          command_(command),
          services_(services),
          now_(now),
          cause_(*find_cause(command.cause)),
          id_(services.new_id()) {}

    DeliveryReport take_in() {
        std::map<std::string, SuperiorItem> known;
        for (auto& item : superior_.list_items()) known.emplace(item.key, item);
        for (const auto& item : command_.items) {
            const auto before = known.find(item.key);
            if (before == known.end()) {
                ask(item.key, TaskKind::Added, {});
                ++report_.added;
            } else if (auto changes = find_changes(before->second, item); !changes.empty()) {
                ask(item.key, TaskKind::Changed, changes);
                ++report_.changed;
            }
            references_.put_superior(item, now_);
            known.erase(item.key);
        }
        if (command_.extent == DeliveryExtent::Whole) {
            for (const auto& [key, item] : known) cancel(key);
        }
        superior_.add_delivery({.id = id_,
                                .label = command_.label,
                                .cause = cause_,
                                .received_at = now_,
                                .received_by = command_.officer.login_name,
                                .added = report_.added,
                                .changed = report_.changed,
                                .cancelled = report_.cancelled});
        for (auto& task : tasks_) superior_.add_task(task);
        report_.tasks = static_cast<std::int64_t>(tasks_.size());
        return report_;
    }

    const std::string& id() const { return id_; }

  private:
    void cancel(const std::string& key) {
        superior_.cancel_item(key);
        superior_.bind_item(key, std::nullopt);
        ask(key, TaskKind::Cancelled, {});
        ++report_.cancelled;
    }

    void ask(const std::string& item_key, TaskKind kind,
             const std::vector<SuperiorChange>& changes) {
        ContentFilter filter{.unit_id = {},
                             .division_digits = {},
                             .item_key = item_key,
                             .after_id = {},
                             .limit = 200};
        for (;;) {
            const auto page = entries_.list_contents(filter);
            for (const auto& [entry, content] : page) {
                tasks_.push_back({.id = services_.new_id(),
                                  .entry_id = entry.id,
                                  .unit_id = entry.unit_id,
                                  .division_code = entry.division_code,
                                  .delivery_id = id_,
                                  .kind = kind,
                                  .cause = cause_,
                                  .changes = changes,
                                  .opened_at = now_});
            }
            if (page.size() < static_cast<std::size_t>(filter.limit)) return;
            filter.after_id = page.back().entry.id;
        }
    }

    SuperiorStore superior_;
    ReferenceStore references_;
    EntryStore entries_;
    const ReceiveSuperior& command_;
    Services& services_;
    const Instant now_;
    const ChangeCause cause_;
    const std::string id_;
    std::vector<CatalogTask> tasks_;
    DeliveryReport report_;
};

}  // namespace

Result<DeliveryReport> receive_superior(const ReceiveSuperior& command, Services& services) {
    const auto* post = people::find_post_for(command.officer, "catalog.manage");
    if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    if (auto faults = find_faults(command); !faults.empty()) {
        return invalid_input(std::move(faults));
    }
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<DeliveryReport> {
        Delivery delivery{transaction, command, services, now};
        const auto report = delivery.take_in();
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = post->role,
                        .act = "catalog.receive-superior",
                        .subject = delivery.id(),
                        .purpose = command.label,
                        .address = command.officer.presence.address},
                       services);
        return report;
    });
}

}  // namespace yimen::catalog
