#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// An entry of the national or provincial basic catalogue, as last received.
struct SuperiorItem {
    using MembersHaveDefaults = void;

    std::string key;
    std::string code;
    std::string source;
    std::string name;
    std::string type;
    std::vector<Citation> basis;
    std::optional<std::int64_t> promised_days;
    bool differs = false;  ///< 演示: differs from ours on purpose, to have something to compare
};
BOOST_DESCRIBE_STRUCT(SuperiorItem, (),
                      (key, code, source, name, type, basis, promised_days, differs))

/// A proof that is retained, and the basis that keeps it. 证明事项清单
struct RetainedProof {
    std::string name;
    std::string basis;
    std::string issuer;
    std::string listed_on;
};
BOOST_DESCRIBE_STRUCT(RetainedProof, (), (name, basis, issuer, listed_on))

/// Why an item still asks for a proof, and which opinions were heard (REQ-032).
struct ProofJustification {
    std::string key;
    std::string material;
    std::string reason;
    std::string opinions;
};
BOOST_DESCRIBE_STRUCT(ProofJustification, (), (key, material, reason, opinions))

struct Synonym {
    std::string everyday;
    std::string formal;
};
BOOST_DESCRIBE_STRUCT(Synonym, (), (everyday, formal))

/// What is imported and exported as it came: certificate types and data elements. The contexts that
/// use them read their own parts of `content`.
struct ReferenceRow {
    std::string slug;
    std::string source;
    std::string content;
};

}  // namespace yimen::catalog
