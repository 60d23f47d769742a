#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cases/domain/case.h"

#include "core/day.h"

namespace yimen::cases {

/// What was said and fixed with an act. Holds no personal data: people stand in it by their ids.
struct Particulars {
    using MembersHaveDefaults = void;

    std::string reason;
    std::string basis;    ///< 《law》 article, or the ground of a reopening
    std::string about;    ///< kind of procedure, question of an opinion
    std::string number;   ///< of a certificate, a parcel, a payment
    std::string way;      ///< of delivery, of signature, of payment; kept or broken
    std::string unit_id;  ///< that is asked, that is competent
    std::string person;   ///< account, or person by id; of a passed step, for whom it was done
    std::string digest;   ///< of the answers
    std::string channel;
    std::vector<Gap> gaps;
    std::vector<HeldMaterial> materials;
    std::vector<std::string> required;
    std::vector<std::string> deferred;
    std::vector<std::string> ticked;   ///< `<material>/<review point>`; not kept: all or refused
    std::vector<std::string> persons;  ///< inspectors
    std::vector<std::string> options;  ///< of a rating, in entries from before ratings stood apart
    std::vector<Limit> limits;         ///< that begin
    std::vector<StepInCase> steps;     ///< of the examination that begins
    std::optional<Procedure> procedure;
    std::optional<Extension> extension;
    std::optional<std::int64_t> step;
    std::optional<std::int64_t> days;
    std::optional<std::int64_t> amount_fen;
    std::optional<std::int64_t> level;  ///< of a rating, in entries from before ratings stood apart
    bool pre_review = false;
    bool urgent = false;
    bool breach = false;
    std::string paper;  ///< id of the paper that tells a decision
    std::vector<InterestedParty> interested;
    std::optional<std::int64_t> party;  ///< who asks for a hearing or gives it up (Hearing)
    std::optional<Day> held_on;         ///< of a hearing, with hour, place and, as person, chair
    std::string hour;
    std::string place;
    std::string signature;  ///< digest of the picture that was written on a pad
};

/// One act in the history of a case: append-only, each with the digest of the one before.
struct Entry {
    std::int64_t serial = 0;
    Act act = Act::SaveDraft;
    Actor actor = Actor::Applicant;
    std::string account;  ///< empty for the law and the system
    std::string unit_id;  ///< of the post through which it was done
    State from = State::Draft;
    State to = State::Draft;
    Day effective_on;  ///< when it counts; the law may act later than it says
    Instant recorded_at;
    Particulars said;
    std::string previous;
    std::string digest;
};

/// Makes of the case what the entry made of it. All entries of a case in their order make the case.
void apply(Case& filed, const Entry& entry);

/// Marks every limit of the kind met.
void meet(Clock& clock, LimitKind kind, Day on);

}  // namespace yimen::cases
