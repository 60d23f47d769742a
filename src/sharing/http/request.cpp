#include "sharing/http/request.h"

#include "platform/http/conditional.h"

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

Result<db::KeyedWrite> write_of(const http::Request& request, const crypto::FieldCipher& cipher) {
    return http::keyed_write_of(request, people::account_of_client(client_of(request).client_id),
                                cipher);
}

Result<std::int64_t> version_of(const http::Request& request) {
    const auto version = http::version_from_if_match(request);
    if (!version) return Problem{ProblemKind::Invalid, "version-required", {}, {}};
    return *version;
}

}  // namespace yimen::sharing
