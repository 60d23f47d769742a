#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/actions/change_unit.h"
#include "people/actions/read_units.h"

/// Units and places in the shapes of api/openapi.yaml.
namespace yimen::people::body {

struct UnitContent {
    std::string name;
    std::string short_name;
    std::string kind;
    std::string division_code;
    std::optional<std::string> parent_id;
    std::string credit_code;
};
BOOST_DESCRIBE_STRUCT(UnitContent, (),
                      (name, short_name, kind, division_code, parent_id, credit_code))

struct UnitDetail {
    std::string unit_id;
    std::string name;
    std::string short_name;
    std::string kind;
    std::string division_code;
    std::string division_name;
    std::optional<std::string> parent_id;
    std::optional<std::string> parent_name;
    std::string credit_code;
    std::optional<std::string> closed_on;
    bool demonstration = false;
};
BOOST_DESCRIBE_STRUCT(UnitDetail, (),
                      (unit_id, name, short_name, kind, division_code, division_name, parent_id,
                       parent_name, credit_code, closed_on, demonstration))

struct UnitPage {
    std::vector<UnitDetail> units;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(UnitPage, (), (units, next))

struct DivisionNode {
    std::string code;
    std::string name;
    std::string level;
    std::int64_t divisions_below = 0;
    std::int64_t units = 0;
};
BOOST_DESCRIBE_STRUCT(DivisionNode, (), (code, name, level, divisions_below, units))

struct Divisions {
    std::vector<DivisionNode> divisions;
};
BOOST_DESCRIBE_STRUCT(Divisions, (), (divisions))

struct UnitClosure {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UnitClosure, (), (reason))

UnitDetail to_unit(const people::UnitDetail& detail);
UnitPage to_unit_page(const people::UnitPage& page);
Divisions to_divisions(const std::vector<people::DivisionNode>& nodes);
people::UnitContent to_content(UnitContent content);

}  // namespace yimen::people::body
