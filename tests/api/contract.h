#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "api/schema.h"

#include "platform/http/router.h"

namespace yimen::test {

/// One operation of api/openapi.yaml.
struct Operation {
    http::Method method;
    std::string pattern;
    std::string id;
    std::string tag;
    http::Access access;
    std::vector<std::string> path_parameters;
    const boost::json::value* source;  ///< what the contract says of it
};

/// One parameter that an operation takes in its query.
struct QueryParameter {
    std::string name;
    bool required = false;
    boost::json::object schema;
};

/// api/openapi.yaml, read.
class Contract {
  public:
    /// The same for the whole process. Throws std::logic_error when the tests do not understand it.
    static const Contract& get();

    const std::vector<Operation>& operations() const { return operations_; }

    /// Ids of the operations under a tag.
    std::set<std::string> operations_of(std::string_view tag) const;
    /// Throws std::out_of_range when there is none.
    const Operation& operation(std::string_view id) const;
    std::vector<QueryParameter> query_parameters(const Operation& operation) const;
    /// Of the JSON that the operation takes; throws std::out_of_range when it takes none.
    Schema body_schema(const Operation& operation) const;

    /// Every way in which the answer is not as the contract says: status, headers, kind of
    /// content, content, and for a refusal its words.
    std::vector<std::string> find_faults(const Operation& operation,
                                         const http::Response& response) const;

  private:
    Contract();

    boost::json::value document_;
    std::vector<Operation> operations_;
};

}  // namespace yimen::test
