#include "sharing/http/request.h"

namespace yimen::sharing {

const people::CallingClient& client_of(const http::Request& request) {
    return std::any_cast<const people::CallingClient&>(request.caller);
}

const people::Person& person_of(const http::Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

CasePage page_of(const http::Request& request) {
    return {text_of(request, "before"), http::page_limit_of(request)};
}

Result<db::KeyedWrite> write_of(const http::Request& request) {
    return http::keyed_write_of(request, people::account_of_client(client_of(request).client_id));
}

}  // namespace yimen::sharing
