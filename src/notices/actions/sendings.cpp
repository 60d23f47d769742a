#include "notices/actions/sendings.h"

#include "notices/store/sending_store.h"

namespace yimen::notices {

namespace {

constexpr std::string_view kManageSystem = "system.manage";

Problem refused(ProblemKind kind, const char* code) {
    return {kind, code, {}, {}};
}

/// A code is good for ten minutes: nobody waits for it any more.
bool may_begin_anew(const Sending& sending) {
    const bool ended =
        sending.state == SendingState::Failed || sending.state == SendingState::Expired;
    return ended && sending.message_id.has_value();
}

/// Of what was kept before, only the kind tells.
bool reminds(const Sending& sending) {
    const auto kind = find_message_kind(sending.kind);
    return kind == MessageKind::SupplementReminder || kind == MessageKind::DeferralReminder;
}

}  // namespace

Result<std::vector<Sending>> list_sendings(SendingState state, const std::string& before_id,
                                           std::int64_t limit, const people::Person& person,
                                           Services& services, const crypto::FieldCipher& cipher) {
    if (people::find_post_for(person, kManageSystem) == nullptr) {
        return refused(ProblemKind::Forbidden, "forbidden");
    }
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<Sending>> {
            return SendingStore{transaction, cipher}.list(state, before_id, limit);
        });
}

Result<Sending> send_again(const std::string& sending_id, const people::Person& person,
                           Services& services, const crypto::FieldCipher& cipher) {
    const auto* post = people::find_post_for(person, kManageSystem);
    if (post == nullptr) return refused(ProblemKind::Forbidden, "forbidden");
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Sending> {
        SendingStore store{transaction, cipher};
        const auto found = store.find(sending_id);
        if (!found) return refused(ProblemKind::NotFound, "not-found");
        if (!may_begin_anew(*found)) return refused(ProblemKind::Conflict, "sending-not-failed");
        if (found->useless_at.value_or(found->expires_at) <= now && reminds(*found)) {
            return refused(ProblemKind::Conflict, "sending-useless");
        }
        auto anew = *found;
        anew.state = SendingState::Waiting;
        anew.attempts = 0;
        anew.next_at = now;
        anew.expires_at = expires_at(now, found->useless_at);
        anew.ended_at.reset();
        if (!store.change(*found, anew)) return refused(ProblemKind::Stale, "stale");
        people::record(transaction,
                       {.account = person.login_name,
                        .role = post->role,
                        .act = "message.send-again",
                        .subject = "sending:" + sending_id,
                        .purpose = {},
                        .address = person.presence.address},
                       services);
        return anew;
    });
}

}  // namespace yimen::notices
