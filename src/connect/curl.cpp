#include "connect/curl.h"

#include <stdexcept>

namespace yimen::connect {

Curl open_curl(std::chrono::seconds time_limit) {
    // Once a process, before any transfer; a static is made by one thread alone.
    static const auto begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    Curl curl{begun == CURLE_OK ? curl_easy_init() : nullptr};
    if (!curl) throw std::runtime_error{"libcurl cannot begin"};
    const auto limit = static_cast<long>(std::chrono::milliseconds{time_limit}.count());
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, limit);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, limit / 2);
    curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    return curl;
}

std::optional<std::string> fault_of_connection(CURLcode done) {
    switch (done) {
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_CONNECT:
            return "unreachable";
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_USE_SSL_FAILED:
            return "tls";
        case CURLE_OPERATION_TIMEDOUT:
            return "timeout";
        default:
            return std::nullopt;
    }
}

}  // namespace yimen::connect
