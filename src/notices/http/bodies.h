#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "notices/actions/verify_notice.h"

/// The bodies of api/openapi.yaml, as structs.
namespace yimen::notices::bodies {

struct VerifiedNotice {
    std::string kind;
    std::string title;
    std::string number;
    std::string office;
    std::string issued_on;
    std::string digest;
    std::optional<std::string> applicant;
};
BOOST_DESCRIBE_STRUCT(VerifiedNotice, (),
                      (kind, title, number, office, issued_on, digest, applicant))

struct Verification {
    std::string outcome;
    std::optional<VerifiedNotice> notice;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (outcome, notice))

Verification to_body(const std::optional<notices::VerifiedNotice>& verified);

}  // namespace yimen::notices::bodies
