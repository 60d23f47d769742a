#include "connect/email/client.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include <curl/curl.h>

#include "connect/curl.h"
#include "connect/email/mapping.h"

#include "platform/clock/clock.h"

namespace yimen::connect::email {

namespace {

using Outcome = notices::HandedOver::Outcome;

struct Unread {
    std::string_view left;
};

std::size_t read_some(char* buffer, std::size_t size, std::size_t count, void* from) {
    auto& unread = *static_cast<Unread*>(from);
    const auto taken = std::min(size * count, unread.left.size());
    std::memcpy(buffer, unread.left.data(), taken);
    unread.left.remove_prefix(taken);
    return taken;
}

/// Keeps the command that was sent last before it takes its leave: of a refusal libcurl does not
/// say what was refused.
int keep_command(CURL*, curl_infotype type, char* text, std::size_t size, void* into) {
    const std::string_view command{text, size};
    if (type == CURLINFO_HEADER_OUT && !command.starts_with("QUIT")) {
        static_cast<std::string*>(into)->assign(command);
    }
    return 0;
}

std::string address_of(const MailServer& server) {
    const bool tls = server.security == MailServer::Security::Tls;
    return (tls ? "smtps://" : "smtp://") + server.host + ':' + std::to_string(server.port);
}

void set_security(CURL* curl, const MailServer& server) {
    if (server.security == MailServer::Security::StartTls) {
        curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    }
    if (!server.trusted_certificates.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, server.trusted_certificates.c_str());
    }
    if (!server.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
    }
}

}  // namespace

Client::Client(MailServer server) : server_(std::move(server)) {}

notices::HandedOver Client::hand_over(const notices::Letter& letter, std::string_view key) const {
    const auto mail = to_mail(letter, key, server_.sender, clock::SystemClock{}.now());
    const auto curl = open_curl(server_.time_limit);
    const auto address = address_of(server_);
    const auto from = '<' + server_.sender + '>';
    const auto to = '<' + letter.address + '>';
    const StringList recipients{curl_slist_append(nullptr, to.c_str())};
    Unread unread{mail};
    curl_easy_setopt(curl.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &read_some);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &unread);
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    std::string command;
    curl_easy_setopt(curl.get(), CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_DEBUGFUNCTION, &keep_command);
    curl_easy_setopt(curl.get(), CURLOPT_DEBUGDATA, &command);
    set_security(curl.get(), server_);
    const auto done = curl_easy_perform(curl.get());
    if (const auto fault = fault_of_connection(done)) return {Outcome::Away, *fault};
    long code = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &code);
    // A password that the server does not take is for the administrator to mend, not the letter's.
    if (done == CURLE_LOGIN_DENIED) return {Outcome::Away, "smtp-sign-in"};
    if (done == CURLE_OK) return {};
    const auto outcome = to_outcome(code, command);
    if (outcome.outcome == Outcome::Taken) return {Outcome::TryLater, "broken-off"};
    return outcome;
}

}  // namespace yimen::connect::email
