#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "cases/cases.h"
#include "people/people.h"
#include "sharing/domain/external_case.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/once.h"
#include "platform/services.h"

/// What systems of departments do with the cases of this house.
namespace yimen::sharing {

struct SubmitApplication {
    people::CallingClient client;
    db::KeyedWrite write;
    std::string item_id;
    Applicant applicant;
    std::string answers;  ///< of the form: a JSON object
};

struct Submitted {
    std::string case_id;
    std::string number;
    std::string state;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (case_id, number, state, due_on))

/// Files the application of somebody who is registered here, through the system of the unit that
/// handles the item; the rules are those of people who file it themselves, and it has one effect.
/// Refusals, in this order: client-scope-missing, idempotency-key-reused, invalid-input (/applicant
/// those of people::check_stated, applicant-unknown: nobody of this number and name; /item_id
/// item-unknown, item-of-another-unit), those of cases::submit_for.
Result<Submitted> submit_application(const SubmitApplication& command, Services& services,
                                     cases::Office& office, const crypto::FieldCipher& cipher);

/// What the applicant asks for its progress with; derived, so never stored (查询码).
std::string query_code_of(const Submitted& submitted, const crypto::FieldCipher& cipher);

/// Open cases of the client's unit, by their due day. Refuses client-scope-missing.
Result<std::vector<cases::Task>> list_tasks(const people::CallingClient& client, cases::State state,
                                            const cases::TaskPage& page, Services& services);

/// A case that the client's unit decides, has a step of or was asked for an opinion on, since its
/// acceptance, or that the client filed. Refusals, in this order: client-scope-missing, not-found.
Result<cases::TaskProgress> read_application(const people::CallingClient& client,
                                             std::string_view case_id, Services& services);

}  // namespace yimen::sharing
