#include "people/actions/find_calling_client.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "people/people.h"
#include "people/store/client_store.h"

#include "core/text/text.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

namespace yimen::people {

namespace {

struct Credentials {
    std::string client_id;
    std::string secret;
};

std::optional<Credentials> read_credentials(std::string_view authorization) {
    constexpr std::string_view kScheme = "basic ";
    const bool basic =
        authorization.size() > kScheme.size() &&
        std::equal(kScheme.begin(), kScheme.end(), authorization.begin(), [](char own, char sent) {
            return own == std::tolower(static_cast<unsigned char>(sent));
        });
    if (!basic) return std::nullopt;
    const auto pair = crypto::from_base64(authorization.substr(kScheme.size()));
    const auto colon = pair ? pair->find(':') : std::string::npos;
    if (colon == std::string::npos) return std::nullopt;
    return Credentials{pair->substr(0, colon), pair->substr(colon + 1)};
}

}  // namespace

std::optional<CallingClient> find_calling_client(std::string_view authorization,
                                                 std::string_view address, Services& services) {
    const auto credentials = read_credentials(authorization);
    // What is no text is never sent to the store.
    if (!credentials || !text::is_clean_input(credentials->client_id, text::Lines::One)) {
        return std::nullopt;
    }
    const auto digest = crypto::sm3_hex(credentials->secret);
    return services.database.read(
        [&](db::Transaction& transaction) -> std::optional<CallingClient> {
            const auto found = ClientStore{transaction}.find(credentials->client_id);
            if (!found || found->client.off_at ||
                !crypto::equal_in_constant_time(found->secret_digest, digest)) {
                return std::nullopt;
            }
            const auto unit = find_unit(transaction, found->client.unit_id);
            if (!unit || unit->closed_on) return std::nullopt;
            return CallingClient{.client_id = found->client.id,
                                 .name = found->client.name,
                                 .unit_id = unit->id,
                                 .division_code = unit->division_code,
                                 .scopes = found->client.scopes,
                                 .address = std::string{address}};
        });
}

}  // namespace yimen::people
