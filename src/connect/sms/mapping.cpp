#include "connect/sms/mapping.h"

#include <boost/describe/class.hpp>

#include "platform/json/bind.h"

namespace yimen::connect::sms {

namespace {

using Outcome = notices::HandedOver::Outcome;

struct RequestBody {
    std::string key;
    std::string to;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(RequestBody, (), (key, to, text))

struct AnswerBody {
    bool taken = false;
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (taken))

}  // namespace

std::string to_request(const notices::Letter& letter, std::string_view key,
                       std::string_view signature) {
    return json::write(RequestBody{.key = std::string{key},
                                   .to = letter.address,
                                   .text = std::string{signature} + letter.text});
}

notices::HandedOver to_outcome(long status, std::string_view body) {
    constexpr long kSuccess = 200;
    constexpr long kAfterSuccess = 300;
    constexpr long kUnauthorized = 401;
    constexpr long kForbidden = 403;
    constexpr long kTooMany = 429;
    constexpr long kUnprocessable = 422;
    if (status >= kSuccess && status < kAfterSuccess) {
        const auto answer = json::read<AnswerBody>(body);
        if (answer && answer->taken) return {};
        return {answer ? Outcome::Refused : Outcome::TryLater,
                answer ? "not-taken" : "answer-malformed"};
    }
    auto outcome = Outcome::TryLater;
    if (status == kUnprocessable) outcome = Outcome::Refused;
    // What is said of one letter here is true of all.
    if (status == kUnauthorized || status == kForbidden || status == kTooMany) {
        outcome = Outcome::Away;
    }
    return {outcome, "http-" + std::to_string(status)};
}

}  // namespace yimen::connect::sms
