#include "cases/store/kept_case.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "cases/store/case_json.h"
#include "cases/store/case_rows.h"

#include "platform/compact/compact.h"
#include "platform/db/database.h"

namespace yimen::compact {

template <>
inline constexpr std::uint64_t kValuesOf<cases::LimitKind> = cases::kLimitNames.size();
template <>
inline constexpr std::uint64_t kValuesOf<cases::DayUnit> = cases::kDayUnitNames.size();
template <>
inline constexpr std::uint64_t kValuesOf<cases::Handing> = cases::kHandingNames.size();

}  // namespace yimen::compact

namespace yimen::cases {

namespace {

/// What most cases say. Rows that are kept name these texts, and behind them the unit, by their
/// place: none moves, none goes, new ones would have to stand behind the unit.
constexpr std::array<std::string_view, 36> kCommonTexts = {
    "A",
    "B",
    "C",
    "D",
    "0",
    "1",
    "2",
    "3",
    "网上",
    "窗口",
    "移动端",
    "自助终端",
    "窗口领取",
    "邮寄",
    "电子送达",
    "服务承诺",
    "法定办结时限",
    "review",
    "examine",
    "inspect",
    "decide",
    "初审",
    "审核",
    "复核",
    "审查",
    "现场勘验",
    "材料审核",
    "行政许可法 第三十二条",
    "行政许可法 第四十二条",
    "行政许可法 第四十四条",
    "applicant_id_card",
    "business_licence",
    "social_security_card",
    "household_register",
    "premises_document",
    "bank_proof",
};

using KnownTexts = std::array<std::string_view, kCommonTexts.size() + 1>;

/// The unit stands in a column beside, and in most steps.
KnownTexts known_with(std::string_view unit_id) {
    KnownTexts known;
    std::copy(kCommonTexts.begin(), kCommonTexts.end(), known.begin());
    known.back() = unit_id;
    return known;
}

/// What acts are called, and who does them, and in which states. Kept rows name the unit of the
/// case and these texts by their place: none moves, none goes, new ones stand behind the last; one
/// that does not stand here is written out.
constexpr std::array<std::string_view, 75> kNamesOfDoing = {
    "draft",
    "discarded",
    "submitted",
    "received",
    "awaiting-supplement",
    "accepted",
    "forwarded",
    "granted",
    "denied",
    "delivered",
    "completed",
    "not-required",
    "declined",
    "withdrawn",
    "lapsed",
    "terminated",
    "revoked",
    "cancelled",
    "save-draft",
    "coach",
    "discard",
    "restore",
    "submit",
    "pre-review",
    "receive",
    "ask-supplement",
    "force-supplement",
    "supplement",
    "lapse-supplement",
    "withdraw",
    "accept",
    "deem-accepted",
    "accept-deferred",
    "accept-committed",
    "decline",
    "declare-unneeded",
    "supply-deferred",
    "lapse-deferred",
    "pass-step",
    "send-back",
    "hand-over",
    "assign",
    "ask-opinion",
    "give-opinion",
    "begin-procedure",
    "end-procedure",
    "extend",
    "forward-up",
    "grant-above",
    "deny-above",
    "grant",
    "deny",
    "decide-by-rule",
    "terminate",
    "notify-fee",
    "record-payment",
    "waive-fee",
    "refund-fee",
    "certify",
    "deliver",
    "complete",
    "rate",
    "correct",
    "check-commitment",
    "revoke",
    "cancel",
    "reopen",
    "applicant",
    "assistant",
    "clerk",
    "examiner",
    "decider",
    "supervisor",
    "statute",
    "system",
};

using NamesOfDoing = std::array<std::string_view, kNamesOfDoing.size() + 1>;

NamesOfDoing names_with(std::string_view unit_of_case) {
    NamesOfDoing known;
    known.front() = unit_of_case;
    std::copy(kNamesOfDoing.begin(), kNamesOfDoing.end(), known.begin() + 1);
    return known;
}

template <class Read>
auto guarded(Read read) {
    try {
        return read();
    } catch (const std::exception& error) {
        throw db::DatabaseError{std::string{"cases: "} + error.what()};
    }
}

template <class T>
T read(std::string_view kept, compact::Known known) {
    return guarded([&] { return compact::read<T>(kept, known); });
}

}  // namespace

std::string keep_details(const Case& filed) {
    return compact::write(filed, known_with(filed.unit_id));
}

Case read_details(std::string_view kept, std::string_view unit_id) {
    return compact::is_compact(kept) ? read<Case>(kept, known_with(unit_id))
                                     : details_from_json(kept);
}

WhatListsShow read_what_lists_show(std::string_view kept, std::string_view unit_id) {
    if (!compact::is_compact(kept)) {
        auto filed = details_from_json(kept);
        return {std::move(filed.clock), filed.urgent};
    }
    return guarded([&] {
        auto [clock, urgent] =
            compact::read_only<Case, &Case::clock, &Case::urgent>(kept, known_with(unit_id));
        return WhatListsShow{std::move(clock), urgent};
    });
}

std::string keep_particulars(const Particulars& said, std::string_view unit_id) {
    return compact::write(said, known_with(unit_id));
}

Particulars read_particulars(std::string_view kept, std::string_view unit_id) {
    return compact::is_compact(kept) ? read<Particulars>(kept, known_with(unit_id))
                                     : particulars_from_json(kept);
}

std::string keep_done(const Entry& entry, std::string_view unit_of_case) {
    const DoneInRow done{.act = std::string{row_of(entry.act).name},
                         .actor = std::string{row_of(entry.actor).name},
                         .account = entry.account,
                         .unit_id = entry.unit_id,
                         .from = std::string{row_of(entry.from).name},
                         .to = std::string{row_of(entry.to).name},
                         .effective_on = entry.effective_on};
    return compact::write(done, names_with(unit_of_case));
}

Entry read_done(std::string_view kept, std::string_view unit_of_case) {
    auto done = read<DoneInRow>(kept, names_with(unit_of_case));
    const auto act = find_act(done.act);
    const auto actor = find_actor(done.actor);
    const auto from = find_state(done.from);
    const auto to = find_state(done.to);
    if (!act || !actor || !from || !to) throw db::DatabaseError{"cases: unknown word in the store"};
    Entry entry;
    entry.act = *act;
    entry.actor = *actor;
    entry.account = std::move(done.account);
    entry.unit_id = std::move(done.unit_id);
    entry.from = *from;
    entry.to = *to;
    entry.effective_on = done.effective_on;
    return entry;
}

}  // namespace yimen::cases
