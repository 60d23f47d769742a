#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "city/city.h"

namespace yimen::test {

/// The first in whose name the account acts in this quality.
inline std::string principal_of(City& city, const std::string& account, std::string_view kind) {
    const auto session = city.ask(http::Method::Get, "/api/session", account);
    for (const auto& one : session.body.at("applicant").at("acts_for").as_array()) {
        if (one.at("kind").as_string() == kind) {
            return std::string{one.at("principal_id").as_string()};
        }
    }
    ADD_FAILURE() << account << " acts for nobody as " << kind;
    return {};
}

}  // namespace yimen::test
