#include "catalog/actions/referrals.h"

#include <map>
#include <unordered_map>

#include "catalog/store/entry_store.h"

#include "core/text/text.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

constexpr std::size_t kWordsLengthMax = 1000;

const people::Post* post_for(const people::Person& person, std::string_view right,
                             const Office& office) {
    return people::find_post_for(person, right, {office.unit_id, office.division_code});
}

/// The post through which the person may do `act` to the referral, or null.
const people::Post* post_for(const people::Person& person, ReferralAct act,
                             const Referral& referral) {
    const auto& kind = row_of(referral.kind);
    return act == ReferralAct::Withdraw ? post_for(person, kind.raise_right, referral.asking)
                                        : post_for(person, kind.answer_right, referral.answering);
}

bool may_see(const people::Person& person, const Referral& referral) {
    return post_for(person, ReferralAct::Withdraw, referral) != nullptr ||
           post_for(person, ReferralAct::Accept, referral) != nullptr;
}

/// What rows say beside the referral itself.
class Rows {
  public:
    Rows(db::Transaction& transaction, const people::Person& reader)
        : entries_(transaction), reader_(reader) {
        for (const auto& unit : people::list_units(transaction)) units_[unit.id] = unit.name;
    }

    ReferralRow row_of(const Referral& referral) {
        const auto entry = entries_.find(referral.entry_id);
        ReferralRow row{.referral = referral,
                        .entry_name = entry ? entry->name : std::string{},
                        .asking_unit = units_[referral.asking.unit_id],
                        .answering_unit = units_[referral.answering.unit_id],
                        .acts = {}};
        for (const auto act : {ReferralAct::Accept, ReferralAct::Refuse, ReferralAct::Withdraw}) {
            if (take_step(referral.state, act) && post_for(reader_, act, referral) != nullptr) {
                row.acts.emplace_back(name_of(act));
            }
        }
        return row;
    }

  private:
    EntryStore entries_;
    const people::Person& reader_;
    std::unordered_map<std::string, std::string> units_;
};

boost::json::value content_of(const EntryStore& entries, const std::string& entry_id,
                              std::optional<std::int64_t> number) {
    const auto version = number ? entries.find_version(entry_id, *number) : std::nullopt;
    if (!version) return nullptr;
    auto value = json::parse(version->content);
    if (!value) throw db::DatabaseError{"catalog: unreadable content of " + entry_id};
    return std::move(*value);
}

}  // namespace

Result<Done> answer_referral(const AnswerReferral& command, Services& services) {
    if (text::is_blank(command.words)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    if (text::length(command.words) > kWordsLengthMax) {
        return invalid_input(
            {{"/reason", "text-too-long", {{"limit", std::to_string(kWordsLengthMax)}}}});
    }
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        ReferralStore store{transaction};
        auto referral = store.find(command.referral_id);
        if (!referral || !may_see(command.officer, *referral)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        const auto* post = post_for(command.officer, command.act, *referral);
        if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        if (referral->version != command.version) {
            return Problem{ProblemKind::Stale, "stale", {}, {}};
        }
        const auto state = take_step(referral->state, command.act);
        if (!state) return state.problem();
        referral->state = *state;
        referral->answer = command.words;
        referral->answered_by = command.officer.login_name;
        referral->answered_at = now;
        const auto written = store.update(*referral);
        if (!written) return written.problem();
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = post->role,
                        .act = "catalog." + std::string{name_of(command.act)} + "-" +
                               std::string{row_of(referral->kind).name},
                        .subject = referral->entry_id,
                        .purpose = command.words,
                        .address = command.officer.presence.address},
                       services);
        return Done{};
    });
}

std::vector<ReferralRow> list_referrals(const ReferralFilter& filter, const people::Person& reader,
                                        db::Database& database) {
    return database.read([&](db::Transaction& transaction) {
        const ReferralStore store{transaction};
        Rows rows{transaction, reader};
        std::vector<ReferralRow> listed;
        ReferralFilter page = filter;
        const auto wanted = static_cast<std::size_t>(filter.limit);
        while (listed.size() < wanted) {
            const auto referrals = store.list(page);
            for (const auto& referral : referrals) {
                if (listed.size() == wanted) break;
                if (may_see(reader, referral)) listed.push_back(rows.row_of(referral));
            }
            if (referrals.size() < wanted) break;
            page.before_id = referrals.back().id;
        }
        return listed;
    });
}

Result<ReferralDetail> read_referral(std::string_view referral_id, const people::Person& reader,
                                     db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<ReferralDetail> {
        const auto referral = ReferralStore{transaction}.find(referral_id);
        if (!referral || !may_see(reader, *referral)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        ReferralDetail detail{.row = Rows{transaction, reader}.row_of(*referral), .changes = {}};
        const EntryStore entries{transaction};
        const auto entry = entries.find(referral->entry_id);
        if (referral->kind == ReferralKind::JointReview && entry) {
            detail.changes =
                find_differences(content_of(entries, entry->id, entry->published_number),
                                 content_of(entries, entry->id, referral->number));
        }
        return detail;
    });
}

std::vector<ReferralTotals> count_referrals(ReferralKind kind, db::Database& database) {
    return database.read([&](db::Transaction& transaction) {
        std::map<std::string, ReferralTotals> totals;
        for (const auto& count : ReferralStore{transaction}.count(kind)) {
            auto& unit = totals[count.unit_id];
            unit.unit_id = count.unit_id;
            if (count.state == ReferralState::Open) unit.open += count.count;
            if (count.state == ReferralState::Accepted) unit.accepted += count.count;
            if (count.state == ReferralState::Refused) unit.refused += count.count;
            if (count.state == ReferralState::Withdrawn) unit.withdrawn += count.count;
        }
        std::vector<ReferralTotals> listed;
        for (auto& [unit_id, unit] : totals) {
            const auto known = people::find_unit(transaction, unit_id);
            unit.unit_name = known ? known->name : std::string{};
            listed.push_back(std::move(unit));
        }
        return listed;
    });
}

}  // namespace yimen::catalog
