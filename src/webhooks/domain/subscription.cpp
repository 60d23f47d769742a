#include "webhooks/domain/subscription.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "webhooks/domain/network.h"

#include "core/text/text.h"

namespace yimen::webhooks {

namespace {

constexpr std::size_t kAddressLengthMax = 400;
constexpr std::size_t kDescriptionLengthMax = 100;

bool has_way(const boost::urls::url_view& url, const WaysOut& ways) {
    return url.scheme_id() == boost::urls::scheme::https ||
           (ways.plain_http && url.scheme_id() == boost::urls::scheme::http);
}

bool is_well_formed(const boost::urls::url_view& url, const WaysOut& ways) {
    return has_way(url, ways) && url.has_authority() && !url.host().empty() &&
           !url.has_userinfo() && !url.has_fragment() &&
           (!url.has_port() || url.port_number() != 0);
}

template <class Bytes>
bool is_public(const Bytes& bytes) {
    return is_public_address({bytes.data(), bytes.size()});
}

/// Names are looked at again when they lead somewhere.
bool leads_home(const boost::urls::url_view& url) {
    switch (url.host_type()) {
        case boost::urls::host_type::ipv4:
            return !is_public(url.host_ipv4_address().to_bytes());
        case boost::urls::host_type::ipv6:
            return !is_public(url.host_ipv6_address().to_bytes());
        case boost::urls::host_type::name: {
            auto name = text::normalise_for_search(url.host());
            if (name.ends_with('.')) name.pop_back();
            return name == "localhost" || name.ends_with(".localhost");
        }
        default:
            return true;
    }
}

void check_address(const std::string& address, const WaysOut& ways,
                   std::vector<FieldProblem>& faults) {
    const auto url = boost::urls::parse_uri(address);
    if (address.size() > kAddressLengthMax || !url || !is_well_formed(*url, ways)) {
        faults.push_back({"/address", "webhook-address-malformed", {}});
    } else if (!ways.own_network && leads_home(*url)) {
        faults.push_back({"/address", "webhook-address-own-network", {}});
    }
}

void check_kinds(const std::vector<std::string>& kinds, std::vector<FieldProblem>& faults) {
    if (kinds.empty()) faults.push_back({"/kinds", "webhook-kinds-required", {}});
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        const auto kind = find_event_kind(kinds[at]);
        if (kind && *kind != EventKind::Test) continue;
        faults.push_back({"/kinds/" + std::to_string(at), "webhook-kind-unknown", {}});
    }
}

}  // namespace

std::string_view name_of(OffReason reason) {
    return kOffReasonNames[static_cast<std::size_t>(reason)];
}

std::optional<OffReason> find_off_reason(std::string_view name) {
    const auto* found = std::find(kOffReasonNames.begin(), kOffReasonNames.end(), name);
    if (found == kOffReasonNames.end()) return std::nullopt;
    return static_cast<OffReason>(found - kOffReasonNames.begin());
}

std::vector<EventKind> kinds_of(const std::vector<std::string>& names) {
    std::vector<EventKind> kinds;
    for (const auto& row : kEventKinds) {
        if (std::find(names.begin(), names.end(), row.name) != names.end()) {
            kinds.push_back(row.kind);
        }
    }
    return kinds;
}

std::vector<FieldProblem> check_wanted(const Wanted& wanted, const WaysOut& ways) {
    std::vector<FieldProblem> faults;
    check_address(wanted.address, ways, faults);
    if (text::length(wanted.description) > kDescriptionLengthMax ||
        !text::is_clean_input(wanted.description, text::Lines::One)) {
        faults.push_back({"/description", "webhook-description-malformed", {}});
    }
    check_kinds(wanted.kinds, faults);
    return faults;
}

std::string host_of(std::string_view address) {
    const auto url = boost::urls::parse_uri(address);
    if (!url) return {};
    return std::string{url->scheme()} + "://" + std::string{url->encoded_host()};
}

}  // namespace yimen::webhooks
