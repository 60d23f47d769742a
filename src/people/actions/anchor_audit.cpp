#include "people/actions/anchor_audit.h"

#include <utility>
#include <vector>

#include "people/actions/anchor_file.h"
#include "people/store/audit_store.h"

#include "platform/files/durable_file.h"

namespace yimen::people {

namespace {

std::vector<AuditHead> list_new_heads(const AuditStore& store,
                                      const std::map<std::string, AuditHead>& last) {
    std::vector<AuditHead> heads;
    for (const auto& chain : store.list_chains()) {
        const auto tail = store.find_last(chain);
        const auto known = last.find(chain);
        const bool anchored = known != last.end();
        if (!tail || (anchored && known->second.place == tail->place)) continue;
        auto segment = anchored ? known->second.place.segment : std::int64_t{1};
        for (; segment < tail->place.segment; ++segment) {
            const auto end = store.find_last(chain, segment);
            if (end && !(anchored && known->second.place == end->place)) {
                heads.push_back({end->place, end->digest});
            }
        }
        heads.push_back({tail->place, tail->digest});
    }
    return heads;
}

}  // namespace

AuditAnchors::AuditAnchors(db::Database& database, const clock::Clock& clock,
                           std::filesystem::path path)
    : database_(database), clock_(clock), path_(std::move(path)) {
    auto file = read_anchor_file(path_);
    torn_ = file.torn;
    for (auto& head : file.heads) {
        const auto chain = head.place.chain;
        last_.insert_or_assign(chain, std::move(head));
    }
}

void AuditAnchors::anchor() {
    const auto heads = database_.read([&](db::Transaction& transaction) {
        return list_new_heads(AuditStore{transaction}, last_);
    });
    if (heads.empty()) return;
    std::string lines;
    if (torn_) lines += '\n';
    for (const auto& head : heads) lines += anchor_line(clock_.now(), head);
    // Until the append has succeeded the file may end in the middle of a line.
    torn_ = true;
    files::append_durably(path_, lines, files::Readers::Group);
    torn_ = false;
    for (const auto& head : heads) last_.insert_or_assign(head.place.chain, head);
}

AuditAnchoring::AuditAnchoring(AuditAnchors anchors, std::chrono::milliseconds interval,
                               std::function<void(const std::exception&)> failed)
    : anchors_(std::move(anchors)),
      failed_(std::move(failed)),
      thread_([this, interval] { anchor_until_stopped(interval); }) {}

AuditAnchoring::~AuditAnchoring() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
}

void AuditAnchoring::anchor_until_stopped(std::chrono::milliseconds interval) {
    std::unique_lock lock{guard_};
    bool last_time = false;
    while (!last_time) {
        last_time = stopped_.wait_for(lock, interval, [this] { return stopping_; });
        try {
            anchors_.anchor();
        } catch (const std::exception& error) {
            failed_(error);
        }
    }
}

}  // namespace yimen::people
