#include "core/identifiers/person_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::identifiers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Day kToday{2026, 3, 6};

CheckedDocument checked(DocumentType type, std::string_view number) {
    auto read = check_document(type, number, kToday);
    EXPECT_TRUE(read) << number;
    return read ? *read : CheckedDocument{};
}

std::string refusal(DocumentType type, std::string_view number) {
    const auto read = check_document(type, number, kToday);
    return read ? "" : read.problem().code;
}

TEST(PersonDocumentTest, follows_the_check_of_its_type) {
    EXPECT_EQ(checked(DocumentType::CitizenId, "11010519491231002x").document.number,
              "11010519491231002X");
    EXPECT_EQ(checked(DocumentType::ResidencePermit, "810000199408230021").born_on,
              (Day{1994, 8, 23}));
    EXPECT_EQ(checked(DocumentType::ForeignerCard, "932682198501010017").sex, Sex::Male);
    EXPECT_EQ(refusal(DocumentType::CitizenId, "440308199901101513"), "id-number-check-character");
    EXPECT_EQ(refusal(DocumentType::ResidencePermit, "440308199901101512"),
              "residence-permit-area");
    EXPECT_EQ(refusal(DocumentType::ForeignerCard, "1"), "foreigner-card-length");
}

TEST(PersonDocumentTest, takes_the_usual_forms_of_permits_and_passports_in_silence) {
    for (const auto* number : {"H12345678", "m12345678", "H1234567800"}) {
        EXPECT_THAT(checked(DocumentType::HongKongMacaoPermit, number).warnings, IsEmpty());
    }
    for (const auto* number : {"12345678", "1234567890A"}) {
        EXPECT_THAT(checked(DocumentType::TaiwanPermit, number).warnings, IsEmpty());
    }
    for (const auto* number :
         {"E12345678", "EA1234567", "G12345678", "DE1234567", "SE1234567", "PE1234567"}) {
        EXPECT_THAT(checked(DocumentType::Passport, number).warnings, IsEmpty()) << number;
    }
}

TEST(PersonDocumentTest, only_warns_of_an_unusual_form) {
    for (const auto type :
         {DocumentType::HongKongMacaoPermit, DocumentType::TaiwanPermit, DocumentType::Passport}) {
        EXPECT_THAT(checked(type, "X1").warnings, ElementsAre("document-number-unusual"));
    }
    EXPECT_THAT(checked(DocumentType::Passport, "GA1234567").warnings,
                ElementsAre("document-number-unusual"));
    EXPECT_THAT(checked(DocumentType::ForeignPassport, "L01X00T471").warnings, IsEmpty());
}

TEST(PersonDocumentTest, keeps_passports_in_upper_case_and_other_numbers_as_written) {
    EXPECT_EQ(checked(DocumentType::Passport, "e12345678").document.number, "E12345678");
    EXPECT_EQ(checked(DocumentType::OfficerCard, "军字第1234a号").document.number, "军字第1234a号");
}

TEST(PersonDocumentTest, limits_free_numbers_in_the_order_of_its_contract) {
    EXPECT_EQ(refusal(DocumentType::Other, ""), "document-number-missing");
    EXPECT_EQ(refusal(DocumentType::Other, " \xE3\x80\x80 "), "document-number-missing");
    EXPECT_EQ(refusal(DocumentType::Other, "12\n34"), "document-number-characters");
    EXPECT_EQ(refusal(DocumentType::Other, "12\xFF"), "document-number-characters");
    std::string fifty;
    for (int count = 0; count < 50; ++count) fifty += "军";
    EXPECT_EQ(refusal(DocumentType::Other, fifty), "");
    EXPECT_EQ(refusal(DocumentType::Other, fifty + "1"), "document-number-too-long");
}

TEST(PersonDocumentTest, has_a_lasting_name_for_every_type) {
    for (int value = 0; value <= static_cast<int>(DocumentType::Other); ++value) {
        const auto type = static_cast<DocumentType>(value);
        EXPECT_EQ(find_document_type(name_of(type)), type);
    }
    EXPECT_EQ(name_of(DocumentType::CitizenId), "citizen-id");
    EXPECT_FALSE(find_document_type("driving-licence"));
}

RC_GTEST_PROP(PersonDocumentProperty, leaves_a_number_in_its_normal_form_as_it_is, ()) {
    const auto type = *rc::gen::element(DocumentType::HongKongMacaoPermit,
                                        DocumentType::TaiwanPermit, DocumentType::Passport,
                                        DocumentType::ForeignPassport, DocumentType::Other);
    const auto number = *rc::gen::nonEmpty(rc::gen::container<std::string>(
        rc::gen::elementOf(std::string{"0123456789abcxyzABCEGHM-/"})));
    const auto once = check_document(type, number.substr(0, 50), kToday);
    RC_ASSERT(static_cast<bool>(once));
    const auto twice = check_document(type, once->document.number, kToday);
    RC_ASSERT(static_cast<bool>(twice));
    RC_ASSERT(twice->document == once->document);
    RC_ASSERT(twice->warnings == once->warnings);
}

RC_GTEST_PROP(PersonDocumentProperty, stands_any_bytes, (const std::string& bytes)) {
    const auto type = static_cast<DocumentType>(*rc::gen::inRange(0, 10));
    const auto read = check_document(type, bytes, kToday);
    RC_ASSERT(static_cast<bool>(read) == (refusal(type, bytes).empty()));
}

}  // namespace
}  // namespace yimen::identifiers
