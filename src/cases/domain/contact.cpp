#include "cases/domain/contact.h"

#include <algorithm>
#include <array>

namespace yimen::cases {

namespace {

/// Acts that take something from the applicant, tell them something or hand something over.
constexpr std::array kContactActs = {
    Act::PreReview,       Act::Submit,          Act::Receive,       Act::AskSupplement,
    Act::ForceSupplement, Act::Supplement,      Act::Withdraw,      Act::Accept,
    Act::AcceptDeferred,  Act::AcceptCommitted, Act::Decline,       Act::DeclareUnneeded,
    Act::SupplyDeferred,  Act::RecordStatement, Act::OfferHearing,  Act::RequestHearing,
    Act::WaiveHearing,    Act::ArrangeHearing,  Act::RecordHearing, Act::NotifyFee,
    Act::RecordPayment,   Act::WaiveFee,        Act::RefundFee,     Act::Deliver,
};

bool takes_or_tells(Act act) {
    return std::find(kContactActs.begin(), kContactActs.end(), act) != kContactActs.end();
}

}  // namespace

bool is_contact(const Entry& entry) {
    if (entry.account.empty() || entry.unit_id.empty()) return false;
    return takes_or_tells(entry.act) || !entry.said.persons.empty();
}

std::vector<Contact> contacts_in(const std::vector<Entry>& history) {
    std::vector<Contact> contacts;
    for (const auto& entry : history) {
        if (!is_contact(entry)) continue;
        contacts.push_back({entry.serial, entry.act, entry.effective_on, entry.unit_id});
    }
    return contacts;
}

bool may_be_rated(State state) {
    return std::any_of(kLives.begin(), kLives.end(), [state](const LifeRow& row) {
        return find_transition(row.life, state, Act::Rate) != nullptr;
    });
}

}  // namespace yimen::cases
