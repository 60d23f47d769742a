#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"

namespace yimen::people {

/// How far a right reaches from the unit of the post.
enum class Scope {
    Own,    ///< the unit itself
    Below,  ///< the unit, and the units of the places below its place
    All,
};

struct Right {
    std::string act;  ///< catalog.edit, audit.read …
    Scope scope = Scope::Own;
};

/// A post that is held today. 岗位
struct Post {
    std::string unit_id;
    std::string unit_name;
    std::string division_code;
    std::string role;
    std::string role_name;
    std::vector<Right> rights;
    bool demands_second_factor = false;
};

/// An account as colleagues know it.
struct Officer {
    std::string account_id;
    std::string display_name;
};

/// Where something belongs: the unit that answers for it and that unit's place.
struct Responsibility {
    std::string unit_id;
    std::string division_code;
};

/// Through which session somebody asks.
struct Presence {
    std::string session_id;
    std::string address;  ///< of this request
    Instant ends_at;      ///< when nothing more is asked
};

/// What somebody has to do before any work of a post.
struct Owed {
    bool password_change = false;  ///< signed in with a one-time password
    bool second_factor = false;    ///< a post demands one and there is none yet
};

/// How sure the house is that an account belongs to the natural person it names.
enum class Assurance {
    SelfDeclared,      ///< nobody has compared anything
    VerifiedAtWindow,  ///< a clerk has seen the original document
};

/// The lasting name in bodies and tables: `self-declared`, `verified-at-window`.
std::string_view name_of(Assurance assurance);
std::optional<Assurance> find_assurance(std::string_view name);

/// Somebody who is signed in.
struct Person {
    std::string account_id;
    std::string login_name;
    std::string display_name;
    std::vector<Post> posts;
    Presence presence;
    Owed owed = {};
    bool has_second_factor = false;
    std::optional<std::string> person_id = {};  ///< the natural person behind the account
    Assurance assurance = Assurance::SelfDeclared;

    bool is_staff() const { return !posts.empty(); }
};

/// The post through which `person` may do `act` on what belongs to `place`, or null. Rights are
/// data: act × role × scope.
const Post* find_post_for(const Person& person, std::string_view act, const Responsibility& place);

/// The post through which `person` may do `act` somewhere at all, or null.
const Post* find_post_for(const Person& person, std::string_view act);

/// How far `person` may do `act` where `place` is, by the widest right; nothing when they may not.
std::optional<Scope> find_reach(const Person& person, std::string_view act,
                                const Responsibility& place);

}  // namespace yimen::people
