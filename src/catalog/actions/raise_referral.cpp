#include <algorithm>

#include "catalog/actions/entry_for_change.h"
#include "catalog/actions/referrals.h"
#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"

#include "core/identifiers/division_code.h"
#include "core/text/text.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

constexpr std::size_t kWordsLengthMax = 1000;

using Faults = std::vector<FieldProblem>;

void require_words(Faults& faults, std::string pointer, std::string_view words,
                   std::string_view missing) {
    if (!missing.empty() && text::is_blank(words)) {
        faults.push_back({std::move(pointer), std::string{missing}, {}});
    } else if (text::length(words) > kWordsLengthMax) {
        faults.push_back(
            {std::move(pointer), "text-too-long", {{"limit", std::to_string(kWordsLengthMax)}}});
    }
}

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

Problem forbidden() {
    return {ProblemKind::Forbidden, "forbidden", {}, {}};
}

Office office_of(const Entry& entry) {
    return {entry.unit_id, entry.division_code};
}

/// The value at `pointer` in words, or nothing when there is none.
std::optional<std::string> words_at(const std::string& content, const std::string& pointer) {
    const auto value = json::parse(content);
    boost::system::error_code error;
    const auto* found = value ? value->find_pointer(pointer, error) : nullptr;
    if (found == nullptr || error) return std::nullopt;
    if (const auto* words = found->if_string()) return std::string{*words};
    return boost::json::serialize(*found);
}

/// Whether `above` is a place over `place`, not the same one.
bool lies_over(const std::string& above, const std::string& place) {
    const auto outer = identifiers::DivisionCode::parse(above);
    const auto inner = identifiers::DivisionCode::parse(place);
    return outer && inner && *outer != *inner && outer->covers(*inner);
}

/// One referral of this officer as it comes to be.
struct Raised {
    Referral referral;
    std::string role;
};

Result<std::string> store_raised(db::Transaction& transaction, Raised raised,
                                 const people::Person& officer, Services& services) {
    auto& referral = raised.referral;
    referral.id = services.new_id();
    referral.raised_by = officer.login_name;
    referral.raised_at = services.clock.now();
    ReferralStore{transaction}.add(referral);
    people::record(transaction,
                   {.account = officer.login_name,
                    .role = raised.role,
                    .act = "catalog.raise-" + std::string{row_of(referral.kind).name},
                    .subject = referral.entry_id,
                    .purpose = referral.reason,
                    .address = officer.presence.address},
                   services);
    return referral.id;
}

bool has_open(db::Transaction& transaction, const std::string& entry_id, ReferralKind kind,
              const std::function<bool(const Referral&)>& same) {
    const auto open = ReferralStore{transaction}.list_of_entry(entry_id, kind, ReferralState::Open);
    return std::any_of(open.begin(), open.end(), same);
}

/// The post through which the officer may object to what stands above it, or null.
const people::Post* find_objecting_post(const people::Person& officer, const Entry& entry) {
    for (const auto& post : officer.posts) {
        const bool may = std::any_of(post.rights.begin(), post.rights.end(), [](const auto& right) {
            return right.act == row_of(ReferralKind::Objection).raise_right;
        });
        if (may && lies_over(entry.division_code, post.division_code)) return &post;
    }
    return nullptr;
}

}  // namespace

Result<std::string> raise_adjustment(const RaiseAdjustment& command, Services& services) {
    Faults faults;
    if (!is_hub_field(command.field)) faults.push_back({"/field", "hub-field-unknown", {}});
    require_words(faults, "/proposed", command.proposed, "proposal-required");
    require_words(faults, "/reason", command.reason, "reason-required");
    if (!faults.empty()) return invalid_input(std::move(faults));
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const EntryStore entries{transaction};
        const auto entry = entries.find(command.entry_id);
        if (!entry || !may_read(command.officer, *entry)) return not_found();
        const auto& kind = row_of(ReferralKind::Adjustment);
        const auto* post = people::find_post_for(command.officer, kind.raise_right,
                                                 {entry->unit_id, entry->division_code});
        if (post == nullptr) return forbidden();
        const auto superior = ReferenceStore{transaction}.find_superior(entry->item_key);
        if (!superior) return conflict("not-bound");
        const auto current = value_of(hub_owned_of(*superior), command.field);
        if (current == command.proposed) return conflict("proposal-changes-nothing");
        const std::string pointer{pointer_of(command.field)};
        if (has_open(transaction, entry->id, ReferralKind::Adjustment,
                     [&](const auto& one) { return one.element == pointer; })) {
            return conflict("referral-open");
        }
        return store_raised(transaction,
                            {{.id = {},
                              .kind = ReferralKind::Adjustment,
                              .entry_id = entry->id,
                              .number = entry->newest_number,
                              .asking = office_of(*entry),
                              .answering = {{}, entry->division_code},
                              .element = pointer,
                              .current = current,
                              .proposed = command.proposed,
                              .reason = command.reason},
                             post->role},
                            command.officer, services);
    });
}

Result<std::string> raise_objection(const RaiseObjection& command, Services& services) {
    Faults faults;
    require_words(faults, "/proposed", command.proposed, {});
    require_words(faults, "/reason", command.reason, "reason-required");
    if (!faults.empty()) return invalid_input(std::move(faults));
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const EntryStore entries{transaction};
        const auto entry = entries.find(command.entry_id);
        const auto published =
            entry ? entries.find_published(command.entry_id) : std::optional<PublishedEntry>{};
        if (!published) return not_found();
        const auto& kind = row_of(ReferralKind::Objection);
        if (people::find_post_for(command.officer, kind.raise_right) == nullptr) {
            return forbidden();
        }
        const auto* post = find_objecting_post(command.officer, *entry);
        if (post == nullptr) return conflict("objection-not-upward");
        auto current = words_at(published->content, command.element);
        if (!current || command.element.empty()) {
            return invalid_input({{"/element", "element-unknown", {}}});
        }
        return store_raised(transaction,
                            {{.id = {},
                              .kind = ReferralKind::Objection,
                              .entry_id = entry->id,
                              .number = published->number,
                              .asking = {post->unit_id, post->division_code},
                              .answering = office_of(*entry),
                              .element = command.element,
                              .current = std::move(*current),
                              .proposed = command.proposed,
                              .reason = command.reason},
                             post->role},
                            command.officer, services);
    });
}

Result<std::string> ask_joint_review(const AskJointReview& command, Services& services) {
    Faults faults;
    require_words(faults, "/reason", command.reason, "reason-required");
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        auto found = faults;
        const auto unit = people::find_unit(transaction, command.unit_id);
        if (!unit) found.push_back({"/unit_id", "unit-unknown", {{"unit", command.unit_id}}});
        if (!found.empty()) return invalid_input(std::move(found));
        const EntryStore entries{transaction};
        const auto entry = entries.find(command.entry_id);
        if (!entry || !may_read(command.officer, *entry)) return not_found();
        const auto& kind = row_of(ReferralKind::JointReview);
        const auto* post = people::find_post_for(command.officer, kind.raise_right,
                                                 {entry->unit_id, entry->division_code});
        if (post == nullptr) return forbidden();
        const bool drafted = entry->state == VersionState::Draft ||
                             entry->state == VersionState::Submitted ||
                             entry->state == VersionState::Reviewed;
        if (!drafted) return conflict("no-draft");
        if (unit->id == entry->unit_id) return conflict("review-of-own-unit");
        if (has_open(transaction, entry->id, ReferralKind::JointReview,
                     [&](const auto& one) { return one.answering.unit_id == unit->id; })) {
            return conflict("referral-open");
        }
        return store_raised(transaction,
                            {{.id = {},
                              .kind = ReferralKind::JointReview,
                              .entry_id = entry->id,
                              .number = entry->newest_number,
                              .asking = office_of(*entry),
                              .answering = {unit->id, unit->division_code},
                              .element = {},
                              .current = unit->name,
                              .proposed = {},
                              .reason = command.reason},
                             post->role},
                            command.officer, services);
    });
}

}  // namespace yimen::catalog
