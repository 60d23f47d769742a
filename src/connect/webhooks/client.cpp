#include "connect/webhooks/client.h"

#include <cstdint>
#include <span>

#include <netinet/in.h>
#include <sys/socket.h>

#include "connect/curl.h"

namespace yimen::connect::webhooks {

namespace {

using yimen::webhooks::Answer;
using yimen::webhooks::Letter;

/// What one transfer knows of the way that it takes.
struct Way {
    bool own_network = false;  ///< is allowed
    bool refused = false;
};

std::size_t leave_unread(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

bool is_public(const sockaddr& address) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&address);
    if (address.sa_family == AF_INET) {
        return yimen::webhooks::is_public_address(
            std::span{bytes + offsetof(sockaddr_in, sin_addr), sizeof(in_addr)});
    }
    return address.sa_family == AF_INET6 &&
           yimen::webhooks::is_public_address(
               std::span{bytes + offsetof(sockaddr_in6, sin6_addr), sizeof(in6_addr)});
}

/// Called with the address that the socket is for.
curl_socket_t open_socket(void* told, curlsocktype, curl_sockaddr* address) {
    auto& way = *static_cast<Way*>(told);
    way.refused = !way.own_network && !is_public(address->addr);
    if (way.refused) return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

StringList headers_of(const Letter& letter) {
    curl_slist* list = nullptr;
    for (const auto& header :
         {std::string{"Content-Type: application/json"}, "webhook-id: " + letter.id,
          "webhook-timestamp: " + letter.timestamp, "webhook-signature: " + letter.signature,
          // Nobody waits to be told to go on.
          std::string{"Expect:"}}) {
        list = curl_slist_append(list, header.c_str());
    }
    return StringList{list};
}

std::string fault_of(CURLcode done, const Way& way) {
    if (way.refused) return "own-network";
    return fault_of_connection(done).value_or("broken-off");
}

}  // namespace

Answer Client::hand_over(const Letter& letter) const {
    const auto curl = open_curl(manners_.time_limit);
    const auto headers = headers_of(letter);
    Way way{.own_network = manners_.ways.own_network};
    curl_easy_setopt(curl.get(), CURLOPT_URL, letter.address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR,
                     manners_.ways.plain_http ? "http,https" : "https");
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    curl_easy_setopt(curl.get(), CURLOPT_OPENSOCKETDATA, &way);
    curl_easy_setopt(curl.get(), CURLOPT_USERAGENT, "yimen");
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(letter.body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, letter.body.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &leave_unread);
    if (!manners_.trusted_certificates.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_CAINFO, manners_.trusted_certificates.c_str());
    }
    const auto done = curl_easy_perform(curl.get());
    curl_off_t microseconds = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
    Answer answer{.took = std::chrono::duration_cast<std::chrono::milliseconds>(
                      std::chrono::microseconds{microseconds})};
    if (done != CURLE_OK) {
        answer.fault = fault_of(done, way);
        return answer;
    }
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = status;
    return answer;
}

}  // namespace yimen::connect::webhooks
