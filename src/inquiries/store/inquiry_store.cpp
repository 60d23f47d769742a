#include "inquiries/store/inquiry_store.h"

#include "inquiries/store/queries.h"

namespace yimen::inquiries {

namespace {

/// Between the name of who asked and how to reach them; no text of one line has it.
constexpr char kBetween = '\n';

std::string place_of(std::string_view id) {
    return "inquiry.asker:" + std::string{id};
}

Asker asker_in(const std::string& opened) {
    const auto end = opened.find(kBetween);
    if (end == std::string::npos) throw db::DatabaseError{"inquiries: nobody asked"};
    return {opened.substr(0, end), opened.substr(end + 1)};
}

template <class Found>
auto known(const Found& found) {
    if (!found) throw db::DatabaseError{"inquiries: an unknown word"};
    return *found;
}

/// What stands for others in LIKE stands for itself.
std::string pattern_of(std::string_view text) {
    if (text.empty()) return {};
    std::string pattern = "%";
    for (const char one : text) {
        if (one == '%' || one == '_' || one == '!') pattern += '!';
        pattern += one;
    }
    return pattern + '%';
}

const db::Statement& statement_of(const InquiryList& which) {
    if (which.listed == Listed::OfferedHere) return sql::list_offered_to_unit;
    const bool answered = which.listed == Listed::Answered;
    if (which.unit_id.empty()) {
        return answered ? sql::list_answered_of_division : sql::list_unanswered_of_division;
    }
    return answered ? sql::list_answered_of_unit : sql::list_unanswered_of_unit;
}

}  // namespace

Inquiry InquiryStore::to_inquiry(const db::Row& row) const {
    const auto id = row.text(0);
    return {.id = id,
            .way = known(find_way(row.text(1))),
            .question = row.text(2),
            .asker = asker_in(cipher_.open(row.text(3), place_of(id))),
            .entry_id = row.text(4),
            .item_name = row.text(5),
            .first_asked = row.text(6),
            .first_unit = row.text(7),
            .responsible = row.text(8),
            .unit_id = row.text(9),
            .division_code = row.text(10),
            .offered_unit = row.text(11),
            .offered_to = row.text(12),
            .answered = row.truth(13),
            .asked_on = known(Day::parse(row.text(14))),
            .version = row.integer(15)};
}

void InquiryStore::add(const Inquiry& inquiry) {
    transaction_.execute(
        sql::insert_inquiry, inquiry.id, row_of(inquiry.way).name, inquiry.question,
        cipher_.seal(inquiry.asker.name + kBetween + inquiry.asker.contact, place_of(inquiry.id)),
        inquiry.entry_id, inquiry.item_name, inquiry.first_asked, inquiry.first_unit,
        inquiry.responsible, inquiry.unit_id, inquiry.division_code, inquiry.asked_on.iso());
}

std::optional<Inquiry> InquiryStore::find(std::string_view id) const {
    const auto row = transaction_.query_one(sql::find_inquiry, id);
    if (!row) return std::nullopt;
    return to_inquiry(*row);
}

Result<Done> InquiryStore::update(const Inquiry& inquiry) {
    const auto touched = transaction_.execute(
        sql::update_inquiry, inquiry.id, inquiry.version, inquiry.responsible, inquiry.unit_id,
        inquiry.division_code, inquiry.offered_unit, inquiry.offered_to, inquiry.answered);
    if (touched == 0) return Problem{ProblemKind::Stale, "stale", {}, {}};
    return Done{};
}

std::vector<Inquiry> InquiryStore::list(const InquiryList& which, const InquiryPage& page) const {
    std::vector<Inquiry> inquiries;
    // Ids are digits and letters; nothing lies after this one.
    const auto after =
        which.listed == Listed::Answered && page.after.empty() ? std::string{"~"} : page.after;
    const auto& place = which.unit_id.empty() ? which.division_code : which.unit_id;
    for (const auto& row : transaction_.query(statement_of(which), place, after, which.way,
                                              pattern_of(which.text), page.limit)) {
        inquiries.push_back(to_inquiry(row));
    }
    return inquiries;
}

void InquiryStore::add_entry(std::string_view inquiry_id, const Entry& entry) {
    const auto serial = static_cast<std::int64_t>(list_entries(inquiry_id).size()) + 1;
    transaction_.execute(sql::add_inquiry_entry, inquiry_id, serial, name_of(entry.act),
                         entry.account, entry.unit_id, entry.to_account, entry.words,
                         entry.at.milliseconds);
}

std::vector<Entry> InquiryStore::list_entries(std::string_view inquiry_id) const {
    std::vector<Entry> entries;
    for (const auto& row : transaction_.query(sql::list_inquiry_entries, inquiry_id)) {
        entries.push_back({.serial = row.integer(0),
                           .act = known(find_act(row.text(1))),
                           .account = row.text(2),
                           .unit_id = row.text(3),
                           .to_account = row.text(4),
                           .words = row.text(5),
                           .at = Instant{row.integer(6)}});
    }
    return entries;
}

InquiryStore::Resealed InquiryStore::seal_anew(const Resealed& after, std::int64_t limit) {
    Resealed done;
    for (const auto& row : transaction_.query(sql::list_sealed_askers, after.last_id, limit)) {
        done.last_id = row.text(0);
        ++done.records;
        const auto anew = cipher_.seal_anew(row.text(1), place_of(done.last_id));
        if (!anew) continue;
        transaction_.execute(sql::put_sealed_asker, done.last_id, *anew);
        ++done.sealed_anew;
    }
    return done;
}

}  // namespace yimen::inquiries
