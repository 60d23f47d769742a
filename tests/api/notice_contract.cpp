#include "api/notice_contract.h"

#include <gtest/gtest.h>

#include "notices/actions/print_notice.h"
#include "notices/notices.h"

namespace yimen::test {

namespace {

constexpr const char* kUnit = "jiedong-market-supervision-bureau";

Result<notices::Notice> issue_paper(City& city) {
    notices::NoticeValues values;
    for (const auto field : notices::kCaseBlock) values.set(field, "张演示");
    for (const auto field : notices::row_of(notices::NoticeKind::OpinionRequest).own) {
        values.set(field, "演示");
    }
    auto& application = city.application();
    return application.services().database.write([&](db::Transaction& transaction) {
        return notices::issue(transaction,
                              {.kind = notices::NoticeKind::OpinionRequest,
                               .case_id = "case",
                               .unit_id = kUnit,
                               .issued_on = city.today(),
                               .values = values},
                              application.services(), application.papers());
    });
}

}  // namespace

void verify_notices(ContractCity& city) {
    const auto issued = issue_paper(city.city());
    ASSERT_TRUE(issued);
    const auto address = notices::verification_address(*issued, "");
    const auto known =
        city.ask("verifyNotice", "", {.query = address.substr(address.find('?') + 1)});
    ASSERT_EQ(known.status, 200);
    EXPECT_EQ(known.body.at("outcome").as_string(), "valid");
    EXPECT_EQ(known.body.at_pointer("/notice/applicant").as_string(), "张*示");
    const auto unknown = city.ask("verifyNotice", "", {.query = "number=1&code=1"});
    ASSERT_EQ(unknown.status, 200);
    EXPECT_EQ(unknown.body.at("outcome").as_string(), "unknown");
    EXPECT_TRUE(unknown.body.at("notice").is_null());
}

}  // namespace yimen::test
