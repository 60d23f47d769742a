#include "catalog/domain/sample_values.h"

#include <gtest/gtest.h>

#include "../sound_item.h"

#include "core/form/answers.h"

namespace yimen::catalog {
namespace {

std::string sample_of(std::string type, std::string element) {
    return sample_value({.name = "field",
                         .label = "",
                         .type = std::move(type),
                         .element = std::move(element),
                         .required = false,
                         .options = std::nullopt,
                         .help = std::nullopt,
                         .when = std::nullopt,
                         .from_certificate = std::nullopt});
}

TEST(SampleValuesTest, fit_the_type_first_and_then_the_data_element) {
    EXPECT_EQ(sample_of("idcard", "person.id_number"), "11010519491231002X");
    EXPECT_EQ(sample_of("text", "person.name"), "张三");
    EXPECT_EQ(sample_of("text", "enterprise.name"), "揭阳市示例商贸有限公司");
    EXPECT_EQ(sample_of("text", "enterprise.credit_code"), "91350100M000100Y43");
    EXPECT_EQ(sample_of("textarea", "application.reason"), "（按实际情况填写）");
}

TEST(SampleValuesTest, would_be_taken_as_answers) {
    for (const auto* type : {"text", "textarea", "number", "money", "date", "phone", "idcard",
                             "uscc", "bankcard", "address"}) {
        const std::vector fields = {form::Field{.name = "it", .type = type}};
        const auto answers = form::normalise_answers(fields, {{"it", sample_value(fields[0])}});
        EXPECT_TRUE(form::check_answers(fields, answers, {.today = Day{2026, 3, 6}, .checks = {}},
                                        form::AnswersFor::Submission)
                        .empty())
            << type;
    }
}

TEST(SampleValuesTest, are_never_empty) {
    for (const auto& sample : sample_values(sound_item())) EXPECT_FALSE(sample.value.empty());
    EXPECT_EQ(sample_values(sound_item()).size(), sound_item().form.size());
}

}  // namespace
}  // namespace yimen::catalog
