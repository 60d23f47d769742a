#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <curl/curl.h>

namespace yimen::connect {

struct CloseCurl {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
using Curl = std::unique_ptr<CURL, CloseCurl>;

struct FreeStringList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using StringList = std::unique_ptr<curl_slist, FreeStringList>;

/// One transfer that ends within the time, follows no redirection and raises no signals. Throws
/// std::runtime_error when libcurl cannot begin.
Curl open_curl(std::chrono::seconds time_limit);

/// Why no answer came: `unreachable`, `tls`, `timeout`; nothing when one did.
std::optional<std::string> fault_of_connection(CURLcode done);

}  // namespace yimen::connect
