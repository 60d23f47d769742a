#include "notices/http/request.h"

#include <any>

namespace yimen::notices {

const people::Person& caller_of(const http::Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

}  // namespace yimen::notices
