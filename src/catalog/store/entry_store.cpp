#include "catalog/store/entry_store.h"

#include <sstream>

#include "catalog/store/code_store.h"
#include "catalog/store/queries.h"
#include "catalog/store/reference_store.h"
#include "catalog/store/referral_store.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

VersionState state_of(const std::string& name) {
    const auto state = find_state(name);
    if (!state) throw db::DatabaseError{"catalog: unknown state " + name};
    return *state;
}

std::optional<Day> maybe_day(const db::Row& row, std::size_t column) {
    const auto text = row.maybe_text(column);
    return text ? Day::parse(*text) : std::nullopt;
}

std::vector<std::string> split_words(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(std::move(word));
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += text.empty() ? word : " " + word;
    return text;
}

Entry to_entry(const db::Row& row) {
    return {.id = row.text(0),
            .item_key = row.text(1),
            .unit_id = row.text(2),
            .division_code = row.text(3),
            .name = row.text(4),
            .type = row.text(5),
            .state = state_of(row.text(6)),
            .newest_number = row.integer(7),
            .published_number = row.maybe_integer(8),
            .updated_at = Instant{row.integer(9)},
            .updated_by = row.text(10),
            .version = row.integer(11),
            .superior_code = row.maybe_text(12)};
}

EntryVersion to_version(const db::Row& row) {
    const auto published_at = row.maybe_integer(7);
    return {.number = row.integer(0),
            .state = state_of(row.text(1)),
            .content = row.text(2),
            .checksum = row.text(3),
            .authors = split_words(row.text(4)),
            .reviewer = row.maybe_text(5),
            .disguise_ruled_out = row.truth(6),
            .published_at = published_at ? std::optional{Instant{*published_at}} : std::nullopt,
            .valid_from = maybe_day(row, 8),
            .valid_to = maybe_day(row, 9),
            .immediate = row.truth(10)};
}

PublishedEntry to_published(const db::Row& row) {
    return {.id = row.text(0),
            .unit_id = row.text(1),
            .division_code = row.text(2),
            .number = row.integer(3),
            .checksum = row.text(4),
            .published_at = Instant{row.integer(5)},
            .content = row.text(6)};
}

std::optional<EntryVersion> first_version(const std::optional<db::Row>& row) {
    if (!row) return std::nullopt;
    return to_version(*row);
}

std::optional<std::string> iso_of(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

}  // namespace

std::optional<Entry> EntryStore::find(std::string_view entry_id) const {
    const auto row = transaction_.query_one(sql::find_entry, entry_id);
    if (!row) return std::nullopt;
    return to_entry(*row);
}

std::vector<Entry> EntryStore::list(const EntryFilter& filter) const {
    std::vector<Entry> entries;
    for (const auto& row : transaction_.query(sql::list_entries, filter.after_id, filter.state,
                                              filter.unit_id, filter.name_part, filter.limit)) {
        entries.push_back(to_entry(row));
    }
    return entries;
}

std::vector<EntryContent> EntryStore::list_contents(const ContentFilter& filter) const {
    std::vector<EntryContent> contents;
    for (const auto& row :
         transaction_.query(sql::list_contents, filter.after_id, filter.unit_id,
                            filter.division_digits, filter.item_key, filter.limit)) {
        contents.push_back({to_entry(row), row.text(13)});
    }
    return contents;
}

std::vector<SharedEntry> EntryStore::list_shared_items() const {
    std::vector<SharedEntry> items;
    for (const auto& row : transaction_.query(sql::list_shared_items)) {
        items.push_back({row.text(0), row.text(1), row.integer(2)});
    }
    return items;
}

void EntryStore::add(const Entry& entry) {
    transaction_.execute(sql::insert_entry, entry.id, entry.item_key, entry.unit_id,
                         entry.division_code, entry.name, entry.type, name_of(entry.state),
                         entry.newest_number, entry.published_number, entry.updated_at.milliseconds,
                         entry.updated_by);
}

Result<Done> EntryStore::update(const Entry& entry) {
    const auto touched =
        transaction_.execute(sql::update_entry, entry.id, entry.version, entry.name, entry.type,
                             name_of(entry.state), entry.newest_number, entry.published_number,
                             entry.updated_at.milliseconds, entry.updated_by);
    if (touched == 0) return Problem{ProblemKind::Stale, "stale", {}, {}};
    return Done{};
}

std::optional<EntryVersion> EntryStore::find_version(std::string_view entry_id,
                                                     std::int64_t number) const {
    return first_version(transaction_.query_one(sql::find_version, entry_id, number));
}

std::optional<EntryVersion> EntryStore::find_version_in_force(std::string_view entry_id,
                                                              Day on) const {
    return first_version(transaction_.query_one(sql::find_version_in_force, entry_id, on.iso()));
}

std::int64_t EntryStore::last_number(std::string_view entry_id) const {
    return transaction_.query_one(sql::find_last_number, entry_id)->maybe_integer(0).value_or(0);
}

std::optional<EntryVersion> EntryStore::find_kept_version(std::string_view entry_id,
                                                          std::int64_t number) const {
    return first_version(transaction_.query_one(sql::find_kept_version, entry_id, number));
}

std::vector<EntryVersion> EntryStore::list_versions(std::string_view entry_id) const {
    std::vector<EntryVersion> versions;
    for (const auto& row : transaction_.query(sql::list_versions, entry_id)) {
        versions.push_back(to_version(row));
    }
    return versions;
}

void EntryStore::put_version(std::string_view entry_id, const EntryVersion& version) {
    const auto published_at =
        version.published_at ? std::optional{version.published_at->milliseconds} : std::nullopt;
    transaction_.execute(sql::put_version, entry_id, version.number, name_of(version.state),
                         version.content, version.checksum, joined(version.authors),
                         version.reviewer, version.disguise_ruled_out, published_at,
                         iso_of(version.valid_from), iso_of(version.valid_to), version.immediate);
}

void EntryStore::end_version(std::string_view entry_id, std::int64_t number, VersionState state,
                             Day on) {
    transaction_.execute(sql::end_version, entry_id, number, name_of(state), on.iso());
}

void EntryStore::add_history(std::string_view entry_id, const HistoryRow& row) {
    transaction_.execute(sql::add_history, entry_id, row.number, row.act, row.account, row.reason,
                         row.at.milliseconds);
}

std::vector<HistoryRow> EntryStore::list_history(std::string_view entry_id) const {
    std::vector<HistoryRow> rows;
    for (const auto& row : transaction_.query(sql::list_history, entry_id)) {
        rows.push_back({.at = Instant{row.integer(0)},
                        .act = row.text(1),
                        .account = row.text(2),
                        .number = row.integer(3),
                        .reason = row.text(4)});
    }
    return rows;
}

std::optional<PublishedEntry> EntryStore::find_published(std::string_view entry_id) const {
    const auto row = transaction_.query_one(sql::find_published, entry_id);
    if (!row) return std::nullopt;
    return to_published(*row);
}

EntryStore::InForce EntryStore::count_in_force(Day on, std::string_view unit_id) const {
    const auto row = transaction_.query_one(sql::count_in_force, on.iso(), unit_id);
    return {.items = row->integer(0), .immediate = row->integer(1)};
}

void EntryStore::put_codes(std::string_view entry_id, const ItemCodes& codes) {
    transaction_.execute(sql::remove_item_codes, entry_id);
    for (const auto& code : {codes.implementation, codes.handling}) {
        if (!code.empty()) transaction_.execute(sql::put_item_code, code, entry_id);
    }
}

std::int64_t EntryStore::revision() const {
    const auto row = transaction_.query_one(sql::find_revision);
    return row ? row->integer(0) : 0;
}

void EntryStore::raise_revision(std::string_view entry_id) {
    const auto row = transaction_.query_one(sql::raise_revision);
    transaction_.execute(sql::mark_revision, entry_id, row->integer(0));
}

void EntryStore::raise_revision() {
    transaction_.query_one(sql::raise_revision);
}

void EntryStore::raise_revision_of_all() {
    const auto row = transaction_.query_one(sql::raise_revision);
    transaction_.execute(sql::mark_all_revisions, row->integer(0));
}

void EntryStore::each_changed(
    std::int64_t revision,
    const std::function<void(const std::string&, const PublishedEntry*)>& take) const {
    const db::Value after{revision};
    transaction_.each(sql::list_published, {&after, 1}, [&](const db::Row& row) {
        if (row.is_null(3)) {
            take(row.text(0), nullptr);
            return;
        }
        const auto published = to_published(row);
        take(published.id, &published);
    });
}

std::vector<Remark> EntryStore::list_remarks(std::string_view entry_id) const {
    std::vector<Remark> remarks;
    for (const auto& row : transaction_.query(sql::list_remarks, entry_id)) {
        remarks.push_back({row.text(0), row.text(1)});
    }
    return remarks;
}

void EntryStore::put_remark(std::string_view entry_id, const Remark& remark) {
    transaction_.execute(sql::put_remark, entry_id, remark.element, remark.words);
}

void EntryStore::replace_remarks(std::string_view entry_id, const std::vector<Remark>& remarks) {
    transaction_.execute(sql::remove_remarks, entry_id);
    for (const auto& remark : remarks) put_remark(entry_id, remark);
}

PublishingFacts EntryStore::publishing_facts(const Entry& entry, const EntryVersion& version,
                                             Day on) const {
    PublishingFacts facts;
    facts.codes = CodeStore{transaction_}.known_on(on);
    facts.bound_to_superior = entry.superior_code.has_value();
    if (const auto superior = ReferenceStore{transaction_}.find_superior(entry.item_key)) {
        facts.superior_promised_days = superior->promised_days;
        facts.superior = hub_owned_of(*superior);
    }
    if (entry.published_number) {
        const auto in_force = find_version(entry.id, *entry.published_number);
        const auto item =
            in_force ? json::read<ServiceItem>(in_force->content) : Result<ServiceItem>{Problem{}};
        if (!item) throw db::DatabaseError{"catalog: unreadable content of " + entry.id};
        facts.in_force = hub_owned_of(*item);
    }
    const ReferralStore referrals{transaction_};
    for (auto& granted :
         referrals.list_of_entry(entry.id, ReferralKind::Adjustment, ReferralState::Accepted)) {
        facts.granted.push_back(
            {std::string{hub_field_at(granted.element)}, std::move(granted.proposed)});
    }
    for (auto& open :
         referrals.list_of_entry(entry.id, ReferralKind::JointReview, ReferralState::Open)) {
        facts.open_reviews.push_back(std::move(open.current));
    }
    facts.disguise_reviewed = version.disguise_ruled_out;
    for (const auto& row : transaction_.query(sql::list_retained_proofs)) {
        facts.retained_proofs.insert(row.text(0));
    }
    for (const auto& row : transaction_.query(sql::list_justifications, entry.id)) {
        facts.justified_proofs.insert(row.text(0));
    }
    return facts;
}

}  // namespace yimen::catalog
