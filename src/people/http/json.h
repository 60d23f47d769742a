#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/actions/identity.h"
#include "people/actions/search_audit.h"
#include "people/domain/account.h"
#include "people/domain/person.h"
#include "people/http/applicant_json.h"

/// The shapes of api/openapi.yaml.
namespace yimen::people::body {

struct SignIn {
    std::string account;
    std::string password;
    std::optional<std::string> second_factor;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (account, password, second_factor))

struct Post {
    std::string unit_id;
    std::string unit_name;
    std::string role;
    std::string role_name;
    std::vector<std::string> rights;
};
BOOST_DESCRIBE_STRUCT(Post, (), (unit_id, unit_name, role, role_name, rights))

struct Session {
    bool signed_in = false;
    std::optional<std::string> account;
    std::optional<std::string> display_name;
    bool staff = false;
    std::vector<Post> posts;
    std::optional<std::string> expires_at;
    bool second_factor = false;
    std::vector<std::string> owed;  ///< password-change, second-factor
    bool local_sign_in = true;
    std::optional<Applicant> applicant;  ///< where the account belongs to a natural person
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (signed_in, account, display_name, staff, posts, expires_at, second_factor,
                       owed, local_sign_in, applicant))

struct OpenSession {
    std::string session_id;
    std::string created_at;
    std::string last_seen_at;
    std::string address;
    std::string device;
    bool current = false;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (),
                      (session_id, created_at, last_seen_at, address, device, current))

struct OpenSessions {
    std::vector<OpenSession> sessions;
};
BOOST_DESCRIBE_STRUCT(OpenSessions, (), (sessions))

struct AuditEntry {
    std::string at;
    std::string account;
    std::string role;
    std::string act;
    std::string subject;
    std::string purpose;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (), (at, account, role, act, subject, purpose, address))

struct AuditPage {
    std::vector<AuditEntry> entries;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (entries, next))

struct ChangePassword {
    std::string current;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (current, password))

struct PreparedFactor {
    std::string secret;
    std::string uri;
    std::string picture;
};
BOOST_DESCRIBE_STRUCT(PreparedFactor, (), (secret, uri, picture))

struct EnrolSecondFactor {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(EnrolSecondFactor, (), (code))

/// Of nobody when null.
Session to_session(const Person* person, LocalSignIn local_sign_in);
OpenSessions to_open_sessions(const std::vector<people::Session>& sessions, const Person& person);
AuditPage to_audit_page(const people::AuditPage& page);

}  // namespace yimen::people::body
