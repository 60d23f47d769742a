#include "core/form/values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/core/form/forms.h"

namespace yimen::form {
namespace {

std::string fault_of(const Field& field, std::string_view answer) {
    const auto found = find_value_fault(field, boost::json::parse(answer), Day{2026, 3, 6});
    return found ? found->code : "";
}

TEST(ValuesTest, of_documents_have_right_check_digits) {
    EXPECT_EQ(fault_of(field("card", "idcard"), R"("11010519491231002X")"), "");
    EXPECT_EQ(fault_of(field("card", "idcard"), R"("110105194912310021")"),
              "id-number-check-character");
    EXPECT_EQ(fault_of(field("card", "idcard"), R"("130503670401001")"), "id-number-length");
    EXPECT_EQ(fault_of(field("card", "idcard"), R"("110105202703060011")"),
              "id-number-born-in-future");
    EXPECT_EQ(fault_of(field("code", "uscc"), R"("91350100M000100Y43")"), "");
    EXPECT_EQ(fault_of(field("code", "uscc"), R"("91350100M000100Y44")"),
              "credit-code-check-character");
    EXPECT_EQ(fault_of(field("account", "bankcard"), R"("6222000000000000004")"), "");
    EXPECT_EQ(fault_of(field("account", "bankcard"), R"("6222000000000000005")"),
              "bank-card-check-digit");
    EXPECT_EQ(fault_of(field("account", "bankcard"), R"("44001780108053000001")"), "");
    EXPECT_EQ(fault_of(field("account", "bankcard"), R"("1234567")"), "bank-account-form");
}

TEST(ValuesTest, of_phones_are_mobile_fixed_or_international) {
    for (const auto* number : {"13800000000", "0663-3270000", "06633270000", "010-12345678",
                               "0754-88888888-12", "+85223456789"}) {
        EXPECT_EQ(fault_of(field("phone", "phone"), '"' + std::string{number} + '"'), "") << number;
    }
    for (const auto* number :
         {"1380000000", "12800000000", "3270000", "0663-327000", "0663-0270000", "0754-88888888-",
          "0754-88888888-1234567", "+0085223456789", "+852"}) {
        EXPECT_EQ(fault_of(field("phone", "phone"), '"' + std::string{number} + '"'), "phone-form")
            << number;
    }
}

TEST(ValuesTest, of_money_are_exact) {
    EXPECT_EQ(read_money("0"), 0);
    EXPECT_EQ(read_money("12500.5"), 1250050);
    EXPECT_EQ(read_money("9999999999999.99"), 999999999999999);
    for (const auto* wrong : {"", ".5", "1.", "1.234", "-1", "+1", "01", "1e3", "10000000000000"}) {
        EXPECT_EQ(read_money(wrong), std::nullopt) << wrong;
    }
    auto fee = field("fee", "money");
    fee.minimum = "0.1";
    fee.maximum = "0.3";
    EXPECT_EQ(fault_of(fee, R"("0.30")"), "");
    EXPECT_EQ(fault_of(fee, R"("0.31")"), "answer-above-maximum");
    EXPECT_EQ(fault_of(fee, R"("0.09")"), "answer-below-minimum");
    EXPECT_EQ(fault_of(fee, R"("0.123")"), "money-malformed");
    EXPECT_EQ(fault_of(fee, "0.3"), "answer-shape");
}

TEST(ValuesTest, of_numbers_stay_within_their_bounds) {
    auto seats = field("seats", "number");
    seats.format = "integer";
    seats.minimum = "1";
    seats.maximum = "500";
    EXPECT_EQ(fault_of(seats, "1"), "");
    EXPECT_EQ(fault_of(seats, "1.0"), "");
    EXPECT_EQ(fault_of(seats, "1.5"), "number-not-whole");
    EXPECT_EQ(fault_of(seats, "0"), "answer-below-minimum");
    EXPECT_EQ(fault_of(seats, "501"), "answer-above-maximum");
    EXPECT_EQ(fault_of(seats, R"("5")"), "answer-shape");
    EXPECT_EQ(fault_of(field("area", "number"), "88.5"), "");
    EXPECT_EQ(fault_of(field("area", "number"), "1e15"), "answer-shape");
    EXPECT_EQ(fault_of(field("area", "number"), "-1e15"), "answer-shape");
}

TEST(ValuesTest, of_dates_are_real) {
    auto born = field("born", "date");
    born.minimum = "1900-01-01";
    born.maximum = "2026-03-06";
    EXPECT_EQ(fault_of(born, R"("2024-02-29")"), "");
    EXPECT_EQ(fault_of(born, R"("2026-02-29")"), "date-malformed");
    EXPECT_EQ(fault_of(born, R"("2026-3-6")"), "date-malformed");
    EXPECT_EQ(fault_of(born, R"("1899-12-31")"), "answer-below-minimum");
    EXPECT_EQ(fault_of(born, R"("2026-03-07")"), "answer-above-maximum");
}

TEST(ValuesTest, of_choices_were_offered_and_chosen_once) {
    EXPECT_EQ(fault_of(choice("kind", {"甲", "乙"}), R"("甲")"), "");
    EXPECT_EQ(fault_of(choice("kind", {"甲", "乙"}), R"("丙")"), "answer-not-offered");
    EXPECT_EQ(fault_of(field("kind", "select"), R"("甲")"), "answer-not-offered");
    const auto many = choice("kinds", {"甲", "乙"}, "multiselect");
    EXPECT_EQ(fault_of(many, R"(["乙","甲"])"), "");
    EXPECT_EQ(fault_of(many, R"(["甲","甲"])"), "answer-twice");
    EXPECT_EQ(fault_of(many, R"(["丙"])"), "answer-not-offered");
    EXPECT_EQ(fault_of(many, "[]"), "answer-missing");
    EXPECT_EQ(fault_of(many, R"([1])"), "answer-shape");
}

TEST(ValuesTest, of_text_show_something) {
    EXPECT_EQ(fault_of(field("name"), R"("")"), "answer-missing");
    EXPECT_EQ(fault_of(field("name"), R"("　\u200b")"), "answer-missing");
    EXPECT_EQ(fault_of(field("name"), "null"), "answer-shape");
}

TEST(ValuesTest, follow_the_named_format) {
    auto mail = field("mail");
    mail.format = "email";
    EXPECT_EQ(fault_of(mail, R"("li.si@example.com.cn")"), "");
    for (const auto* wrong :
         {"li", "li@", "@example.com", "li@example", "li@a..b", "li@example.com.", "李@example.com",
          "li@exa mple.com", ".li@example.com"}) {
        EXPECT_EQ(fault_of(mail, '"' + std::string{wrong} + '"'), "email-form") << wrong;
    }
    auto post = field("post");
    post.format = "postcode";
    EXPECT_EQ(fault_of(post, R"("515500")"), "");
    EXPECT_EQ(fault_of(post, R"("51550")"), "postcode-form");
}

TEST(ValuesTest, are_limited_by_type_and_never_beyond) {
    auto name = field("name");
    EXPECT_EQ(length_limit(name), 200U);
    name.maximum_length = 5000;
    EXPECT_EQ(length_limit(name), 200U);
    name.maximum_length = 10;
    EXPECT_EQ(length_limit(name), 10U);
    EXPECT_EQ(length_limit(field("note", "textarea")), 2000U);
}

TEST(FieldTest, is_sensitive_by_type_unless_it_says_otherwise) {
    EXPECT_TRUE(is_sensitive(field("card", "idcard")));
    EXPECT_FALSE(is_sensitive(field("name")));
    auto illness = field("illness");
    illness.sensitive = true;
    EXPECT_TRUE(is_sensitive(illness));
    auto office = field("office", "address");
    office.sensitive = false;
    EXPECT_FALSE(is_sensitive(office));
}

TEST(FieldTest, has_twenty_rows_where_nothing_is_said_and_never_more_than_two_hundred) {
    auto group = field("rows", "group");
    EXPECT_EQ(rows_of(group), (Repeats{0, 20}));
    group.repeats = Repeats{300, 1000};
    EXPECT_EQ(rows_of(group), (Repeats{200, 200}));
    group.repeats = Repeats{-1, 0};
    EXPECT_EQ(rows_of(group), (Repeats{0, 1}));
}

}  // namespace
}  // namespace yimen::form
