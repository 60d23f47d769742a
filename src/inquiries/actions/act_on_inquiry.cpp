#include <algorithm>

#include "catalog/catalog.h"
#include "inquiries/actions/inquiries.h"
#include "inquiries/actions/who_takes.h"

namespace yimen::inquiries {

namespace {

std::string item_name_of(db::Transaction& transaction, const std::string& entry_id, Day today) {
    const auto version = catalog::find_version_in_force(transaction, entry_id, today);
    if (!version) return {};
    const auto item = catalog::find_item_version(transaction, entry_id, *version);
    return item ? item->item.name : std::string{};
}

/// To whom it is offered takes inquiries there and does not answer for it already.
std::vector<FieldProblem> find_faults_of_offer(db::Transaction& transaction,
                                               const ActOnInquiry& command, const Inquiry& inquiry,
                                               Day today) {
    const auto unit = people::find_unit(transaction, command.unit_id);
    if (!unit || (unit->closed_on && *unit->closed_on <= today)) {
        return {{"/unit_id", "unit-unknown", {{"unit", command.unit_id}}}};
    }
    if (command.to_account.empty()) return {};
    const auto takers = takers_of(transaction, command.unit_id, today);
    const bool known = std::any_of(takers.begin(), takers.end(), [&](const people::Officer& one) {
        return one.account_id == command.to_account;
    });
    if (known && command.to_account != inquiry.responsible) return {};
    return {{"/account_id", "inquiry-colleague-unknown", {}}};
}

Doing doing_of(db::Transaction& transaction, const ActOnInquiry& command, const Inquiry& inquiry) {
    Doing doing{.act = command.act,
                .account = command.officer.account_id,
                .unit_id = inquiry.unit_id,
                .division_code = {},
                .to_account = {}};
    if (command.act == Act::Offer) {
        doing.unit_id = command.unit_id;
        doing.to_account = command.to_account;
    }
    if (command.act == Act::Accept || command.act == Act::Refuse) {
        doing.unit_id = inquiry.offered_unit;
        doing.division_code = place_of(transaction, inquiry.offered_unit).division_code;
    }
    return doing;
}

}  // namespace

Result<std::string> record_inquiry(const RecordInquiry& command, Desk& desk) {
    auto& services = desk.services;
    const auto now = services.clock.now();
    const auto way = find_way(command.way);
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const auto place = place_of(transaction, command.unit_id);
        if (!takes_inquiries(command.officer, place)) {
            return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        }
        const auto& account = command.officer.account_id;
        Inquiry inquiry{.id = services.new_id(),
                        .way = way.value_or(Way::Window),
                        .question = command.question,
                        .asker = command.asker,
                        .entry_id = command.entry_id,
                        .item_name = {},
                        .first_asked = account,
                        .first_unit = command.unit_id,
                        .responsible = account,
                        .unit_id = command.unit_id,
                        .division_code = place.division_code,
                        .offered_unit = {},
                        .offered_to = {},
                        .answered = false,
                        .asked_on = day_in_china(now)};
        auto faults = find_faults(inquiry);
        if (!way) faults.push_back({"/way", "inquiry-way-unknown", {}});
        if (!inquiry.entry_id.empty()) {
            inquiry.item_name = item_name_of(transaction, inquiry.entry_id, inquiry.asked_on);
            if (inquiry.item_name.empty()) {
                faults.push_back({"/item_id", "inquiry-item-unknown", {}});
            }
        }
        if (!faults.empty()) return invalid_input(std::move(faults));
        InquiryStore store{transaction, desk.cipher};
        store.add(inquiry);
        store.add_entry(inquiry.id, {.serial = 1,
                                     .act = Act::Record,
                                     .account = account,
                                     .unit_id = inquiry.unit_id,
                                     .to_account = {},
                                     .words = {},
                                     .at = now});
        return inquiry.id;
    });
}

Result<std::int64_t> act_on_inquiry(const ActOnInquiry& command, Desk& desk) {
    auto& services = desk.services;
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::int64_t> {
        InquiryStore store{transaction, desk.cipher};
        auto inquiry = store.find(command.inquiry_id);
        if (!inquiry || !may_know(transaction, store, *inquiry, command.officer)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        const auto allowed = may_act(*inquiry, command.act, command.officer.account_id,
                                     works_at(command.officer, inquiry->offered_unit));
        if (!allowed) return allowed.problem();
        std::vector<FieldProblem> faults;
        if (command.act != Act::Accept) faults = find_faults(command.words, "/words");
        if (command.act == Act::Offer) {
            for (auto& fault :
                 find_faults_of_offer(transaction, command, *inquiry, day_in_china(now))) {
                faults.push_back(std::move(fault));
            }
        }
        if (!faults.empty()) return invalid_input(std::move(faults));
        const auto doing = doing_of(transaction, command, *inquiry);
        apply(*inquiry, doing);
        inquiry->version = command.version;
        const auto written = store.update(*inquiry);
        if (!written) return written.problem();
        store.add_entry(inquiry->id,
                        {.serial = 0,
                         .act = command.act,
                         .account = command.officer.account_id,
                         .unit_id = doing.unit_id,
                         .to_account = doing.to_account,
                         .words = command.act == Act::Accept ? std::string{} : command.words,
                         .at = now});
        return command.version + 1;
    });
}

Result<ResealedAskers> reseal_askers(Services& services, const crypto::FieldCipher& cipher) {
    constexpr std::int64_t kAtOnce = 500;
    ResealedAskers total;
    InquiryStore::Resealed last;
    do {
        const auto page = services.database.write(
            [&](db::Transaction& transaction) -> Result<InquiryStore::Resealed> {
                return InquiryStore{transaction, cipher}.seal_anew(last, kAtOnce);
            });
        if (!page) return page.problem();
        total.records += page->records;
        total.sealed_anew += page->sealed_anew;
        last = *page;
    } while (last.records > 0);
    return total;
}

}  // namespace yimen::inquiries
