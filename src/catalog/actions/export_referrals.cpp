#include "catalog/actions/export_referrals.h"

#include "platform/paper/workbook.h"

namespace yimen::catalog {

namespace {

constexpr std::int64_t kPage = 100;

}  // namespace

void each_referral(ReferralKind kind, const people::Person& reader, db::Database& database,
                   const std::function<void(const ReferralRow&)>& take) {
    ReferralFilter filter{.kind = kind, .state = {}, .before_id = {}, .limit = kPage};
    for (;;) {
        const auto rows = list_referrals(filter, reader, database);
        for (const auto& row : rows) take(row);
        if (rows.size() < static_cast<std::size_t>(kPage)) return;
        filter.before_id = rows.back().referral.id;
    }
}

std::string export_referrals(ReferralKind kind, const people::Person& reader, Services& services) {
    const std::string title{row_of(kind).chinese};
    paper::Workbook workbook{{.title = title,
                              .sheet_name = title,
                              .columns = {{"事项", 30},
                                          {"提出单位", 28},
                                          {"答复单位", 28},
                                          {"要素", 20},
                                          {"现在的内容", 30},
                                          {"建议改为", 30},
                                          {"理由", 40},
                                          {"提出时间", 18},
                                          {"状态", 10},
                                          {"答复", 40},
                                          {"答复时间", 18}},
                              .made_at = services.clock.now()}};
    each_referral(kind, reader, services.database, [&](const ReferralRow& row) {
        const auto& one = row.referral;
        workbook.add_row({row.entry_name, row.asking_unit, row.answering_unit, one.element,
                          one.current, one.proposed, one.reason, one.raised_at,
                          std::string{chinese_name_of(one.state)}, one.answer,
                          one.answered_at ? paper::Cell{*one.answered_at} : paper::Cell{}});
    });
    return workbook.finish();
}

}  // namespace yimen::catalog
