#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/actions/own_profile.h"
#include "people/http/person_json.h"

/// Applicants in the shapes of api/openapi.yaml.
namespace yimen::people::body {

struct RegisterApplicant {
    std::string login_name;
    std::string password;
    std::string document_type;
    std::string number;
    std::string name;
    std::string mobile;
    std::string privacy_notice;
};
BOOST_DESCRIBE_STRUCT(RegisterApplicant, (),
                      (login_name, password, document_type, number, name, mobile, privacy_notice))

struct Received {
    bool received = true;
};
BOOST_DESCRIBE_STRUCT(Received, (), (received))

struct ChangeMobile {
    std::string mobile;
};
BOOST_DESCRIBE_STRUCT(ChangeMobile, (), (mobile))

struct CloseOwnAccount {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(CloseOwnAccount, (), (password))

struct VerifyApplicant {
    std::string login_name;
};
BOOST_DESCRIBE_STRUCT(VerifyApplicant, (), (login_name))

struct ReleaseAccount {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReleaseAccount, (), (reason))

struct Profile {
    std::string account;
    std::string document_type;
    std::string number;
    std::string name;
    std::optional<std::string> mobile;
    bool may_change_mobile = false;
    std::string assurance;
};
BOOST_DESCRIBE_STRUCT(Profile, (),
                      (account, document_type, number, name, mobile, may_change_mobile, assurance))

struct SessionPrincipal {
    std::string type;
    std::string principal_id;
    std::string name;
    std::string kind;
    std::optional<std::string> mandate_id;
    std::optional<std::string> until;
};
BOOST_DESCRIBE_STRUCT(SessionPrincipal, (), (type, principal_id, name, kind, mandate_id, until))

struct Applicant {
    std::string document_type;
    std::string number;
    std::string name;
    std::string assurance;
    std::vector<SessionPrincipal> acts_for;
};
BOOST_DESCRIBE_STRUCT(Applicant, (), (document_type, number, name, assurance, acts_for))

/// Masked.
Profile to_profile(const OwnProfile& profile, const Person& person);
Applicant to_applicant(const OwnStanding& own);

}  // namespace yimen::people::body
