#include "webhooks/actions/sign.h"

#include <optional>

#include <boost/describe/class.hpp>

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/random.h"
#include "platform/json/bind.h"

namespace yimen::webhooks {

namespace {

constexpr std::string_view kSecretBegin = "whsec_";

struct EventBody {
    std::string event_id;
    std::string kind;
    std::string occurred_at;
    std::optional<std::string> case_id;
    std::optional<std::string> number;
    std::optional<std::string> state;
};
BOOST_DESCRIBE_STRUCT(EventBody, (), (event_id, kind, occurred_at, case_id, number, state))

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::string body_of(const Delivery& delivery) {
    return json::write(EventBody{.event_id = delivery.event_id,
                                 .kind = std::string{name_of(delivery.kind)},
                                 .occurred_at = format_iso(delivery.occurred_at),
                                 .case_id = unless_empty(delivery.case_id),
                                 .number = unless_empty(delivery.case_number),
                                 .state = unless_empty(delivery.case_state)});
}

}  // namespace

std::string make_secret() {
    constexpr std::size_t kSecretBytes = 32;
    return std::string{kSecretBegin} + crypto::to_base64(crypto::random_bytes(kSecretBytes));
}

std::string signature_of(const Letter& letter, std::string_view secret) {
    const auto key = crypto::from_base64(secret.substr(kSecretBegin.size())).value_or("");
    const auto signed_text = letter.id + '.' + letter.timestamp + '.' + letter.body;
    return "v1," + crypto::to_base64(crypto::hmac(crypto::DigestKind::Sha256, key, signed_text));
}

Letter letter_of(const Delivery& delivery, const std::string& address,
                 const std::vector<std::string>& secrets, Instant now) {
    constexpr std::int64_t kMilliseconds = 1000;
    Letter letter{.address = address,
                  .id = delivery.event_id,
                  .timestamp = std::to_string(now.milliseconds / kMilliseconds),
                  .signature = {},
                  .body = body_of(delivery)};
    for (const auto& secret : secrets) {
        if (!letter.signature.empty()) letter.signature += ' ';
        letter.signature += signature_of(letter, secret);
    }
    return letter;
}

}  // namespace yimen::webhooks
