#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

namespace yimen::test {

/// The part of JSON Schema (2020-12) that api/openapi.yaml uses. `document` is what `$ref` points
/// into; both must outlive the object.
class Schema {
  public:
    /// Throws std::logic_error when the schema holds a keyword, type or format that is not known
    /// here: faults would go unseen.
    Schema(const boost::json::value& schema, const boost::json::value& document);

    /// Every way in which `value` breaks the schema, each led by a JSON Pointer.
    std::vector<std::string> find_faults(const boost::json::value& value) const;

    /// Behind `$ref`.
    const boost::json::object& content() const { return *content_; }
    const boost::json::value& document() const { return *document_; }

  private:
    const boost::json::object* content_;
    const boost::json::value* document_;
};

/// What `$ref` leads to, or the value itself.
const boost::json::value& follow(const boost::json::value& value,
                                 const boost::json::value& document);

}  // namespace yimen::test
