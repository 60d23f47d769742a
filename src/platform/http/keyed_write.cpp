#include "platform/http/keyed_write.h"

#include <algorithm>
#include <utility>

namespace yimen::http {

namespace {

constexpr std::size_t kKeyLengthMax = 100;

bool is_visible(char letter) {
    return letter > ' ' && letter <= '~';
}

}  // namespace

Result<db::KeyedWrite> keyed_write_of(const Request& request, std::string caller,
                                      const crypto::FieldCipher& cipher) {
    auto key = request.header("idempotency-key");
    if (key.size() >= 2 && key.front() == '"' && key.back() == '"') {
        key = key.substr(1, key.size() - 2);
    }
    if (key.empty()) return Problem{ProblemKind::Invalid, "idempotency-key-required", {}, {}};
    if (key.size() > kKeyLengthMax || !std::all_of(key.begin(), key.end(), is_visible)) {
        return Problem{ProblemKind::Invalid, "idempotency-key-malformed", {}, {}};
    }
    const auto said = std::string{method_name(request.method)} + ' ' + request.path + '\n';
    return db::KeyedWrite{.caller = std::move(caller),
                          .key = std::string{key},
                          .digest = cipher.blind_index(said + request.body, "first_answer.digest")};
}

}  // namespace yimen::http
