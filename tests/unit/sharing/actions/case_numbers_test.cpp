#include "sharing/actions/case_numbers.h"

#include <gtest/gtest.h>

#include "cases/cases.h"
#include "support/temporary_folder.h"

namespace yimen::sharing {
namespace {

TEST(QueryCodeForTest, opens_no_case_of_this_house_that_has_the_same_number) {
    const test::TemporaryFolder folder;
    const auto cipher = crypto::FieldCipher::open_file(folder.file("keys.json"));
    const std::string number = "11445203MB9100219J4440132001000202603020001";
    const auto code = query_code_for(number, cipher);
    EXPECT_TRUE(is_query_code_for(number, code, cipher));
    EXPECT_FALSE(cases::is_query_code(number, code, cipher));
    EXPECT_FALSE(is_query_code_for(number, cases::query_code_of(number, cipher), cipher));
}

}  // namespace
}  // namespace yimen::sharing
