#pragma once

#include "platform/http/message.h"
#include "platform/json/sparse.h"

namespace yimen::http {

/// 200 with the body as JSON.
template <class Body>
Response json_response(const Body& body) {
    Response response;
    response.body = json::write_at_once(body);
    return response;
}

}  // namespace yimen::http
