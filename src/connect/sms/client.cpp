#include "connect/sms/client.h"

#include <utility>

#include "connect/curl.h"
#include "connect/sms/mapping.h"

namespace yimen::connect::sms {

namespace {

constexpr std::size_t kAnswerMax = 64 * 1024;

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& answer = *static_cast<std::string*>(into);
    const auto length = size * count;
    // Less than was offered ends the transfer.
    if (answer.size() + length > kAnswerMax) return 0;
    answer.append(bytes, length);
    return length;
}

StringList headers_of(const SmsPlatform& platform, std::string_view key) {
    auto* list = curl_slist_append(nullptr, "Content-Type: application/json");
    list = curl_slist_append(list, ("Idempotency-Key: " + std::string{key}).c_str());
    list = curl_slist_append(list, ("Authorization: Bearer " + platform.token).c_str());
    return StringList{list};
}

}  // namespace

Client::Client(SmsPlatform platform) : platform_(std::move(platform)) {}

notices::HandedOver Client::hand_over(const notices::Letter& letter, std::string_view key) const {
    using Outcome = notices::HandedOver::Outcome;
    const auto curl = open_curl(platform_.time_limit);
    const auto body = to_request(letter, key, platform_.signature);
    const auto headers = headers_of(platform_, key);
    std::string answer;
    curl_easy_setopt(curl.get(), CURLOPT_URL, platform_.address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &keep);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
    if (!platform_.trusted_certificates.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_CAINFO, platform_.trusted_certificates.c_str());
    }
    const auto done = curl_easy_perform(curl.get());
    if (const auto fault = fault_of_connection(done)) return {Outcome::Away, *fault};
    if (done != CURLE_OK) return {Outcome::TryLater, "broken-off"};
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return to_outcome(status, answer);
}

}  // namespace yimen::connect::sms
