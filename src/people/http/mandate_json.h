#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/actions/grant_mandate.h"
#include "people/actions/read_mandates.h"

/// Mandates in the shapes of api/openapi.yaml.
namespace yimen::people::body {

struct MandatePerson {
    std::string document_type;
    std::string number;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(MandatePerson, (), (document_type, number, name))

struct MandateScope {
    bool everything = false;
    std::vector<std::string> items;
    std::vector<std::string> areas;
};
BOOST_DESCRIBE_STRUCT(MandateScope, (), (everything, items, areas))

struct GrantMandate {
    std::string kind;
    std::optional<std::string> legal_person_id;
    MandatePerson agent;
    std::optional<std::string> relation;
    MandateScope scope;
    std::vector<std::string> acts;
    std::string from;
    std::string to;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GrantMandate, (),
                      (kind, legal_person_id, agent, relation, scope, acts, from, to, reason))

struct RecordMandate {
    std::string kind;
    std::string principal_type;
    std::string principal_id;
    MandatePerson agent;
    std::optional<std::string> relation;
    MandateScope scope;
    std::vector<std::string> acts;
    std::string from;
    std::string to;
    std::string reason;
    std::string letter;
};
BOOST_DESCRIBE_STRUCT(RecordMandate, (),
                      (kind, principal_type, principal_id, agent, relation, scope, acts, from, to,
                       reason, letter))

struct RecordGuardian {
    MandatePerson guardian;
    std::string basis;
    std::optional<std::string> to;
    std::string paper;
};
BOOST_DESCRIBE_STRUCT(RecordGuardian, (), (guardian, basis, to, paper))

struct MandateReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MandateReason, (), (reason))

struct NameRepresentative {
    std::string document_type;
    std::string number;
    std::string name;
    std::optional<bool> compared;
    std::string paper;
    bool end_grants = false;
};
BOOST_DESCRIBE_STRUCT(NameRepresentative, (),
                      (document_type, number, name, compared, paper, end_grants))

struct MandatePrincipal {
    std::string type;
    std::string principal_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(MandatePrincipal, (), (type, principal_id, name))

struct Mandate {
    std::string mandate_id;
    std::string kind;
    std::string state;
    MandatePrincipal principal;
    MandatePerson agent;
    std::optional<std::string> relation;
    std::optional<std::string> basis;
    MandateScope scope;
    std::vector<std::string> acts;
    std::string from;
    std::optional<std::string> to;
    std::string reason;
    std::optional<std::string> letter;
    bool at_window = false;
    std::string granted_at;
    std::optional<std::string> accepted_at;
    std::optional<std::string> ended_at;
    std::optional<std::string> ended_how;
    std::optional<std::string> end_reason;
    std::vector<std::string> open_acts;
};
BOOST_DESCRIBE_STRUCT(Mandate, (),
                      (mandate_id, kind, state, principal, agent, relation, basis, scope, acts,
                       from, to, reason, letter, at_window, granted_at, accepted_at, ended_at,
                       ended_how, end_reason, open_acts))

struct OwnMandates {
    std::vector<Mandate> given;
    std::vector<Mandate> received;
};
BOOST_DESCRIBE_STRUCT(OwnMandates, (), (given, received))

struct Mandates {
    std::vector<Mandate> mandates;
};
BOOST_DESCRIBE_STRUCT(Mandates, (), (mandates))

/// Refuses invalid-input (/kind `mandate-kind-unknown`).
Result<StatedMandate> to_stated(GrantMandate&& body);
/// Refuses invalid-input (/kind `mandate-kind-unknown`, /principal_type `principal-type-unknown`).
Result<people::RecordMandate> to_command(const Person& officer, RecordMandate&& body);
StatedGuardianship to_stated(RecordGuardian&& body);

/// Masked.
Mandate to_mandate(const MandateView& view);
std::vector<Mandate> to_mandates(const std::vector<MandateView>& views);

}  // namespace yimen::people::body
