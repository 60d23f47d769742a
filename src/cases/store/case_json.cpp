#include "cases/store/case_json.h"

#include <boost/describe/class.hpp>

#include "platform/db/database.h"
#include "platform/json/day.h"
#include "platform/json/sparse.h"

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
BOOST_DESCRIBE_STRUCT(Hands, (), (received_by, accepted_by, decided_by, coached_by, examined_by))
BOOST_DESCRIBE_STRUCT(Particulars, (),
                      (reason, basis, about, number, way, unit_id, person, digest, channel, gaps,
                       materials, required, deferred, ticked, persons, options, limits, steps,
                       procedure, extension, step, days, amount_fen, level, pre_review, urgent,
                       breach))

}  // namespace yimen::cases

namespace yimen::json::detail {

template <class T, auto& names>
struct NamedCodec {
    static void read(const boost::json::value& value, T& target, const std::string& pointer,
                     Problems& problems) {
        const auto* text = value.if_string();
        for (std::size_t at = 0; text != nullptr && at < names.size(); ++at) {
            if (names[at] == std::string_view{*text}) {
                target = static_cast<T>(at);
                return;
            }
        }
        refuse(problems, pointer, "json-type", "one of the names");
    }
    static boost::json::value write(T source) {
        return boost::json::value(names[static_cast<std::size_t>(source)]);
    }
    static void append(std::string& text, T source) {
        append_text(text, names[static_cast<std::size_t>(source)]);
    }
};

template <>
struct Codec<cases::LimitKind> : NamedCodec<cases::LimitKind, cases::kLimitNames> {};
template <>
struct Codec<cases::DayUnit> : NamedCodec<cases::DayUnit, cases::kDayUnitNames> {};
template <>
struct Codec<cases::Handing> : NamedCodec<cases::Handing, cases::kHandingNames> {};

}  // namespace yimen::json::detail

namespace yimen::cases {

namespace {

struct DetailsRow {
    using MembersHaveDefaults = void;

    std::string agent_id;
    std::string channel;
    std::string window_unit;
    Clock clock;
    std::vector<std::string> required;
    std::vector<HeldMaterial> materials;
    std::vector<DeferredMaterial> deferred;
    std::vector<StepInCase> steps;
    std::vector<OpinionInCase> opinions;
    Fee fee;
    Hands hands;
    bool pre_review_asked = false;
    bool on_commitment = false;
    std::string commitment_check;
    bool granted = false;
    bool certified = false;
    bool rated = false;
    bool urgent = false;
    std::int64_t first_notice = 0;
    std::string form_digest;
    std::int64_t form_since = 0;
    std::int64_t breaches = 0;
    std::vector<Gap> gaps;
    std::optional<Day> submitted_on;
    std::optional<Day> received_on;
    std::optional<Day> accepted_on;
    std::optional<Day> decided_on;
    std::optional<Day> ended_on;
};
BOOST_DESCRIBE_STRUCT(DetailsRow, (),
                      (agent_id, channel, window_unit, clock, required, materials, deferred, steps,
                       opinions, fee, hands, pre_review_asked, on_commitment, commitment_check,
                       granted, certified, rated, urgent, first_notice, form_digest, form_since,
                       breaches, gaps, submitted_on, received_on, accepted_on, decided_on,
                       ended_on))

template <class T>
T known(const Result<T>& read, std::string_view what) {
    if (!read) throw db::DatabaseError{"cases: unreadable " + std::string{what}};
    return *read;
}

}  // namespace

std::string details_json(const Case& filed) {
    return json::write_sparse(DetailsRow{
        .agent_id = filed.agent_id,
        .channel = filed.channel,
        .window_unit = filed.window_unit,
        .clock = filed.clock,
        .required = filed.required,
        .materials = filed.materials,
        .deferred = filed.deferred,
        .steps = filed.steps,
        .opinions = filed.opinions,
        .fee = filed.fee,
        .hands = filed.hands,
        .pre_review_asked = filed.pre_review_asked,
        .on_commitment = filed.on_commitment,
        .commitment_check = filed.commitment_check,
        .granted = filed.granted,
        .certified = filed.certified,
        .rated = filed.rated,
        .urgent = filed.urgent,
        .first_notice = filed.first_notice,
        .form_digest = filed.form_digest,
        .form_since = filed.form_since,
        .breaches = filed.breaches,
        .gaps = filed.gaps,
        .submitted_on = filed.submitted_on,
        .received_on = filed.received_on,
        .accepted_on = filed.accepted_on,
        .decided_on = filed.decided_on,
        .ended_on = filed.ended_on,
    });
}

void read_details(std::string_view text, Case& filed) {
    auto row = known(json::read_at_once<DetailsRow>(text), "details");
    filed.agent_id = std::move(row.agent_id);
    filed.channel = std::move(row.channel);
    filed.window_unit = std::move(row.window_unit);
    filed.clock = std::move(row.clock);
    filed.required = std::move(row.required);
    filed.materials = std::move(row.materials);
    filed.deferred = std::move(row.deferred);
    filed.steps = std::move(row.steps);
    filed.opinions = std::move(row.opinions);
    filed.fee = std::move(row.fee);
    filed.hands = std::move(row.hands);
    filed.pre_review_asked = row.pre_review_asked;
    filed.on_commitment = row.on_commitment;
    filed.commitment_check = std::move(row.commitment_check);
    filed.granted = row.granted;
    filed.certified = row.certified;
    filed.rated = row.rated;
    filed.urgent = row.urgent;
    filed.first_notice = row.first_notice;
    filed.form_digest = std::move(row.form_digest);
    filed.form_since = row.form_since;
    filed.breaches = row.breaches;
    filed.gaps = std::move(row.gaps);
    filed.submitted_on = row.submitted_on;
    filed.received_on = row.received_on;
    filed.accepted_on = row.accepted_on;
    filed.decided_on = row.decided_on;
    filed.ended_on = row.ended_on;
}

std::string particulars_json(const Particulars& said) {
    return json::write_sparse(said);
}

Particulars read_particulars(std::string_view text) {
    return known(json::read_at_once<Particulars>(text), "history");
}

}  // namespace yimen::cases
