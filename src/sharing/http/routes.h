#pragma once

#include "platform/crypto/field_cipher.h"
#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::cases {
struct Office;
}

namespace yimen::sharing {

/// What api/openapi.yaml has of the unified register. All must outlive the router.
void add_routes(http::Router& router, Services& services, const crypto::FieldCipher& cipher);

/// The cases of this house for systems of departments. All must outlive the router.
void add_application_routes(http::Router& router, Services& services, cases::Office& office,
                            const crypto::FieldCipher& cipher);

/// The rows of the provincial exchange as JSON lines. All must outlive the router.
void add_exchange_routes(http::Router& router, Services& services,
                         const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
