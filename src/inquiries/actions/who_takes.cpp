#include "inquiries/actions/who_takes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace yimen::inquiries {

namespace {

constexpr std::string_view kSupervise = "cases.supervise";
constexpr std::array<std::string_view, 3> kTakingRights = {"cases.receive", "cases.examine",
                                                           "cases.decide"};
constexpr std::int64_t kTakersMost = 500;

}  // namespace

bool takes_inquiries(const people::Person& officer, const people::Responsibility& place) {
    return std::any_of(kTakingRights.begin(), kTakingRights.end(), [&](std::string_view right) {
        return people::find_post_for(officer, right, place) != nullptr;
    });
}

bool works_at(const people::Person& officer, const std::string& unit_id) {
    const auto is_taking = [](const people::Right& right) {
        return std::find(kTakingRights.begin(), kTakingRights.end(), right.act) !=
               kTakingRights.end();
    };
    return std::any_of(officer.posts.begin(), officer.posts.end(), [&](const people::Post& post) {
        return post.unit_id == unit_id &&
               std::any_of(post.rights.begin(), post.rights.end(), is_taking);
    });
}

bool takes_any(const people::Person& officer) {
    return std::any_of(kTakingRights.begin(), kTakingRights.end(), [&](std::string_view right) {
        return people::find_post_for(officer, right) != nullptr;
    });
}

bool supervises(const people::Person& officer, const people::Responsibility& place) {
    return people::find_post_for(officer, kSupervise, place) != nullptr;
}

std::vector<people::Officer> takers_of(db::Transaction& transaction, const std::string& unit_id,
                                       Day day) {
    std::vector<people::Officer> takers;
    for (const auto right : kTakingRights) {
        for (auto& one : people::list_officers(transaction, unit_id, right, day, kTakersMost)) {
            const bool known = std::any_of(
                takers.begin(), takers.end(),
                [&](const people::Officer& taker) { return taker.account_id == one.account_id; });
            if (!known) takers.push_back(std::move(one));
        }
    }
    return takers;
}

bool may_know(db::Transaction& transaction, const InquiryStore& store, const Inquiry& inquiry,
              const people::Person& officer) {
    const people::Responsibility place{inquiry.unit_id, inquiry.division_code};
    if (supervises(officer, place) || takes_inquiries(officer, place)) return true;
    if (takes_inquiries(officer, place_of(transaction, inquiry.first_unit))) return true;
    if (!inquiry.offered_unit.empty() &&
        takes_inquiries(officer, place_of(transaction, inquiry.offered_unit))) {
        return true;
    }
    const auto entries = store.list_entries(inquiry.id);
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry& entry) { return entry.account == officer.account_id; });
}

people::Responsibility place_of(db::Transaction& transaction, const std::string& unit_id,
                                const std::string& division_code) {
    if (unit_id.empty()) return {{}, division_code};
    const auto unit = people::find_unit(transaction, unit_id);
    return {unit_id, unit ? unit->division_code : std::string{}};
}

}  // namespace yimen::inquiries
