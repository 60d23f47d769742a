#include <map>

#include "inquiries/actions/inquiries.h"
#include "inquiries/actions/who_takes.h"

namespace yimen::inquiries {

namespace {

/// What is read of inquiries, in words. Lives no longer than the transaction.
class Reading {
  public:
    Reading(db::Transaction& transaction, const people::Person& officer, Day today)
        : transaction_(transaction), officer_(officer), today_(today) {}

    SeenInquiry show(Inquiry inquiry) {
        SeenInquiry seen{.inquiry = std::move(inquiry)};
        const auto& one = seen.inquiry;
        seen.state = state_of(one);
        seen.first_asked = name_of_account(one.first_asked);
        seen.responsible = name_of_account(one.responsible);
        seen.unit_name = name_of_unit(one.unit_id);
        seen.offered_unit = name_of_unit(one.offered_unit);
        seen.offered_to = name_of_account(one.offered_to);
        if (!one.answered) {
            seen.days_waiting = today_.days_since_epoch() - one.asked_on.days_since_epoch();
        }
        for (const auto act : {Act::Offer, Act::Accept, Act::Refuse, Act::Answer}) {
            if (may_act(one, act, officer_.account_id, works_at(officer_, one.offered_unit)))
                seen.may.push_back(act);
        }
        return seen;
    }

    SeenEntry show(Entry entry) {
        SeenEntry seen{.entry = std::move(entry), .account = {}, .unit_name = {}, .to_account = {}};
        seen.account = name_of_account(seen.entry.account);
        seen.unit_name = name_of_unit(seen.entry.unit_id);
        seen.to_account = name_of_account(seen.entry.to_account);
        return seen;
    }

  private:
    std::string name_of_account(const std::string& account) {
        if (account.empty()) return {};
        const auto known = accounts_.find(account);
        if (known != accounts_.end()) return known->second;
        auto name = people::find_display_name(transaction_, account).value_or("");
        return accounts_.emplace(account, std::move(name)).first->second;
    }

    std::string name_of_unit(const std::string& unit_id) {
        if (unit_id.empty()) return {};
        const auto unit = people::find_unit(transaction_, unit_id);
        return unit ? unit->name : std::string{};
    }

    db::Transaction& transaction_;
    const people::Person& officer_;
    Day today_;
    std::map<std::string, std::string> accounts_;
};

}  // namespace

Result<WholeInquiry> find_inquiry(const std::string& inquiry_id, const people::Person& officer,
                                  Desk& desk) {
    const auto today = desk.services.clock.today();
    return desk.services.database.read([&](db::Transaction& transaction) -> Result<WholeInquiry> {
        const InquiryStore store{transaction, desk.cipher};
        auto found = store.find(inquiry_id);
        Reading reading{transaction, officer, today};
        if (!found || !may_know(transaction, store, *found, officer)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        WholeInquiry whole{reading.show(*std::move(found)), {}};
        for (auto& entry : store.list_entries(inquiry_id)) {
            whole.history.push_back(reading.show(std::move(entry)));
        }
        return whole;
    });
}

Result<std::vector<SeenInquiry>> list_inquiries(const InquiryList& which, const InquiryPage& page,
                                                const people::Person& officer, Desk& desk) {
    const auto today = desk.services.clock.today();
    return desk.services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<SeenInquiry>> {
            const auto place = place_of(transaction, which.unit_id, which.division_code);
            const bool takes = !place.unit_id.empty() && takes_inquiries(officer, place);
            if (!takes && !supervises(officer, place)) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            Reading reading{transaction, officer, today};
            std::vector<SeenInquiry> seen;
            for (auto& one : InquiryStore{transaction, desk.cipher}.list(which, page)) {
                seen.push_back(reading.show(std::move(one)));
            }
            return seen;
        });
}

Result<std::vector<people::Officer>> list_takers(const std::string& unit_id,
                                                 const people::Person& officer, Desk& desk) {
    const auto today = desk.services.clock.today();
    return desk.services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<people::Officer>> {
            if (!takes_any(officer)) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            return takers_of(transaction, unit_id, today);
        });
}

}  // namespace yimen::inquiries
