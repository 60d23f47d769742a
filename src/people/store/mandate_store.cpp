#include "people/store/mandate_store.h"

#include <sstream>
#include <utility>

#include "people/store/person_store.h"
#include "people/store/queries.h"

namespace yimen::people {

namespace {

constexpr std::string_view kNumberColumn = "mandate.agent_number";
constexpr std::string_view kNameColumn = "mandate.agent_name";
constexpr std::string_view kReasonColumn = "mandate.reason";
constexpr std::string_view kEndReasonColumn = "mandate.end_reason";

std::string place_of(std::string_view column, std::string_view mandate_id) {
    return std::string{column} + ':' + std::string{mandate_id};
}

Day day_of(const std::string& text) {
    const auto day = Day::parse(text);
    if (!day) throw db::DatabaseError{"people: a mandate without a day"};
    return *day;
}

std::optional<Instant> instant_of(std::optional<std::int64_t> milliseconds) {
    if (!milliseconds) return std::nullopt;
    return Instant{*milliseconds};
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

MandateTerms to_terms(const db::Row& row) {
    const auto kind = find_mandate_kind(row.text(1));
    const auto type = find_principal_type(row.text(2));
    if (!kind || !type) throw db::DatabaseError{"people: no such kind of mandate"};
    MandateTerms terms{.id = row.text(0),
                       .kind = *kind,
                       .principal = {*type, row.text(3)},
                       .relation = row.maybe_text(4),
                       .basis = row.maybe_text(5),
                       .scope = to_scope(row.text(6)),
                       .acts = words_of(row.text(7)),
                       .from = day_of(row.text(8)),
                       .to = {},
                       .granted_by = row.maybe_text(10),
                       .recorded_by = row.maybe_text(11),
                       .letter = row.maybe_text(12),
                       .granted_at = {row.integer(13)},
                       .accepted_at = instant_of(row.maybe_integer(14)),
                       .ended_at = instant_of(row.maybe_integer(15)),
                       .ended_how = row.maybe_text(16)};
    if (const auto to = row.maybe_text(9)) terms.to = day_of(*to);
    return terms;
}

std::vector<MandateTerms> to_terms(const std::vector<db::Row>& rows) {
    std::vector<MandateTerms> all;
    for (const auto& row : rows) all.push_back(to_terms(row));
    return all;
}

}  // namespace

std::vector<MandateTerms> MandateTermsStore::list_between(std::string_view agent_id,
                                                          const Principal& principal) const {
    return to_terms(transaction_.query(sql::list_mandates_between, agent_id,
                                       name_of(principal.type), principal.id));
}

std::vector<MandateTerms> MandateTermsStore::list_of_agent(std::string_view agent_id) const {
    return to_terms(transaction_.query(sql::list_mandates_of_agent, agent_id));
}

std::vector<MandateTerms> MandateTermsStore::list_of_principal(const Principal& principal) const {
    return to_terms(
        transaction_.query(sql::list_mandates_of_principal, name_of(principal.type), principal.id));
}

void MandateTermsStore::accept(std::string_view mandate_id, Instant at) {
    transaction_.execute(sql::accept_mandate, mandate_id, at.milliseconds);
}

Mandate MandateStore::to_mandate(const db::Row& row) const {
    auto terms = to_terms(row);
    const auto type = identifiers::find_document_type(row.text(17));
    if (!type) throw db::DatabaseError{"people: no such type of document"};
    const auto open = [&](std::size_t column, std::string_view name) {
        return cipher_.open(row.text(column), place_of(name, terms.id));
    };
    Mandate mandate{.terms = {},
                    .agent = {*type, open(18, kNumberColumn)},
                    .agent_name = open(19, kNameColumn),
                    .reason = open(20, kReasonColumn),
                    .end_reason = {}};
    if (row.maybe_text(21)) mandate.end_reason = open(21, kEndReasonColumn);
    mandate.terms = std::move(terms);
    return mandate;
}

std::optional<Mandate> MandateStore::find(std::string_view mandate_id) const {
    const auto row = transaction_.query_one(sql::find_mandate, mandate_id);
    if (!row) return std::nullopt;
    return to_mandate(*row);
}

std::vector<Mandate> MandateStore::list_of_principal(const Principal& principal) const {
    std::vector<Mandate> mandates;
    for (const auto& row : transaction_.query(sql::list_mandates_of_principal,
                                              name_of(principal.type), principal.id)) {
        mandates.push_back(to_mandate(row));
    }
    return mandates;
}

std::vector<Mandate> MandateStore::list_of_agent(std::string_view agent_id) const {
    std::vector<Mandate> mandates;
    for (const auto& row : transaction_.query(sql::list_mandates_of_agent, agent_id)) {
        mandates.push_back(to_mandate(row));
    }
    return mandates;
}

void MandateStore::add(const Mandate& mandate) {
    const auto& terms = mandate.terms;
    const auto seal = [&](const std::string& text, std::string_view column) {
        return cipher_.seal(text, place_of(column, terms.id));
    };
    std::optional<std::string> to;
    if (terms.to) to = terms.to->iso();
    transaction_.execute(
        sql::insert_mandate, terms.id, name_of(terms.kind), name_of(terms.principal.type),
        terms.principal.id, terms.relation, terms.basis, to_text(terms.scope), joined(terms.acts),
        terms.from.iso(), to, terms.granted_by, terms.recorded_by, terms.letter,
        terms.granted_at.milliseconds, identifiers::name_of(mandate.agent.type),
        person_number_digest(mandate.agent.number, cipher_),
        seal(mandate.agent.number, kNumberColumn), seal(mandate.agent_name, kNameColumn),
        seal(mandate.reason, kReasonColumn));
}

void MandateStore::end(std::string_view mandate_id, Instant at, std::string_view how,
                       std::string_view reason) {
    std::optional<std::string> sealed;
    if (!reason.empty()) sealed = cipher_.seal(reason, place_of(kEndReasonColumn, mandate_id));
    transaction_.execute(sql::end_mandate, mandate_id, at.milliseconds, how, sealed);
}

MandateStore::Resealed MandateStore::seal_anew(std::string_view after_id, std::size_t limit) {
    Resealed resealed;
    for (const auto& row : transaction_.query(sql::list_sealed_mandates, after_id, limit)) {
        resealed.last_id = row.text(0);
        ++resealed.mandates;
        bool changed = false;
        const auto renew = [&](const std::string& sealed, std::string_view column) {
            auto renewed = cipher_.seal_anew(sealed, place_of(column, resealed.last_id));
            changed = changed || renewed.has_value();
            return renewed.value_or(sealed);
        };
        const auto number = renew(row.text(1), kNumberColumn);
        const auto name = renew(row.text(2), kNameColumn);
        const auto reason = renew(row.text(3), kReasonColumn);
        auto end_reason = row.maybe_text(4);
        if (end_reason) end_reason = renew(*end_reason, kEndReasonColumn);
        if (!changed) continue;
        transaction_.execute(sql::put_sealed_mandate, resealed.last_id, number, name, reason,
                             end_reason);
        ++resealed.sealed_anew;
    }
    return resealed;
}

}  // namespace yimen::people
