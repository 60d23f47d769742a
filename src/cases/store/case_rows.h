#pragma once

#include <boost/describe/class.hpp>

#include "cases/domain/case.h"
#include "cases/domain/story.h"

/// How cases and their acts are kept. Compact records (platform/compact) name members by their
/// place here: new ones stand behind the last, none moves, none goes.
namespace yimen::cases {

BOOST_DESCRIBE_STRUCT(Stops, (), (statutory, promise, steps))
BOOST_DESCRIBE_STRUCT(Limit, (), (kind, half_days, unit, from, source, about, met_on))
BOOST_DESCRIBE_STRUCT(Procedure, (), (kind, basis, days, unit, stops, from, to))
BOOST_DESCRIBE_STRUCT(Extension, (), (kind, half_days, basis, on))
BOOST_DESCRIBE_STRUCT(Clock, (), (limits, procedures, extensions))
BOOST_DESCRIBE_STRUCT(HeldMaterial, (), (key, handing, trust, files, reference, since))
BOOST_DESCRIBE_STRUCT(Gap, (), (material, words, on_paper))
BOOST_DESCRIBE_STRUCT(DeferredMaterial, (), (key, supplied_on))
BOOST_DESCRIBE_STRUCT(StepInCase, (),
                      (name, kind, unit_id, stage, half_days, holder, opened_on, passed_on,
                       passed_by, return_to))
BOOST_DESCRIBE_STRUCT(OpinionInCase, (), (unit_id, question, asked_on, answered_on))
BOOST_DESCRIBE_STRUCT(Fee, (), (amount_fen, state, reference))
BOOST_DESCRIBE_STRUCT(InterestedParty, (), (masked_name, way, interest))
BOOST_DESCRIBE_STRUCT(Hearing, (),
                      (offered_on, requested_on, requested_by, waived, held_on, hour, place, chair,
                       recorded_on))
BOOST_DESCRIBE_STRUCT(Hands, (), (received_by, accepted_by, decided_by, coached_by, examined_by))
BOOST_DESCRIBE_STRUCT(Particulars, (),
                      (reason, basis, about, number, way, unit_id, person, digest, channel, gaps,
                       materials, required, deferred, ticked, persons, options, limits, steps,
                       procedure, extension, step, days, amount_fen, level, pre_review, urgent,
                       breach, paper, interested, party, held_on, hour, place, signature))

/// An act but for what was said, in words.
struct DoneInRow {
    using MembersHaveDefaults = void;

    std::string act;
    std::string actor;
    std::string account;
    std::string unit_id;
    std::string from;
    std::string to;
    Day effective_on;
};
BOOST_DESCRIBE_STRUCT(DoneInRow, (), (act, actor, account, unit_id, from, to, effective_on))

/// What of a case stands in no column of its own.
BOOST_DESCRIBE_STRUCT(Case, (),
                      (agent_id, channel, window_unit, clock, required, materials, deferred, steps,
                       opinions, fee, hands, pre_review_asked, on_commitment, commitment_check,
                       granted, certified, rated, urgent, first_notice, form_digest, form_since,
                       breaches, gaps, submitted_on, received_on, accepted_on, decided_on, ended_on,
                       decision_paper, interested, hearing, inspection))

}  // namespace yimen::cases
