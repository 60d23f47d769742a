#include <fstream>
#include <map>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notices/actions/reseal_notices.h"
#include "notices/actions/verify_notice.h"
#include "store/notices_house.h"
#include "support/sample_files.h"
#include "unit/notices/sample_notice.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class NoticesTest : public testing::TestWithParam<test::Engine> {
  protected:
    template <class Work>
    auto write(Work&& work) {
        return house_.database->write(std::forward<Work>(work));
    }

    Result<Done> try_revoke(const std::string& notice_id) {
        return write([&](db::Transaction& transaction) {
            return revoke(transaction, notice_id, house_.papers());
        });
    }

    Result<Done> name_office(const std::string& unit_id, const std::string& word) {
        return write([&](db::Transaction& transaction) {
            return set_office_word(transaction, unit_id, word);
        });
    }

    std::optional<VerifiedNotice> verify(std::string_view number, std::string_view code) {
        return verify_notice(number, code, house_.services, house_.papers());
    }

    Result<std::string> draw(const std::string& notice_id) {
        return draw_notice(notice_id, house_.services, house_.papers());
    }

    /// What anybody who can read the store reads of the papers.
    std::string stored() {
        return house_.database->read([](db::Transaction& transaction) {
            std::string text;
            for (const auto& row : transaction.query(
                     {"stored", "SELECT sealed_values, digest, verification FROM notice"})) {
                text += row.bytes(0) + '\n' + crypto::to_hex(row.bytes(1)) + '\n';
                text += row.maybe_text(2).value_or("") + '\n';
            }
            return text;
        });
    }

    NoticesHouse house_{GetParam()};
};

TEST_P(NoticesTest, is_found_as_it_was_issued) {
    for (const auto& row : kNoticeKinds) {
        const auto issued = house_.issue_sample(row.kind);
        const auto found = house_.find(issued.id);
        ASSERT_TRUE(found) << row.name;
        EXPECT_EQ(found->kind, row.kind);
        EXPECT_EQ(found->number, issued.number);
        EXPECT_EQ(found->issued_on, (Day{2026, 3, 6}));
        EXPECT_EQ(found->issued_at, house_.clock.now());
        EXPECT_EQ(found->values, issued.values);
        EXPECT_EQ(found->values.find(NoticeField::Office), "揭阳市揭东区政务服务和数据管理局");
        EXPECT_EQ(found->digest, issued.digest);
        EXPECT_EQ(found->code, issued.code);
        EXPECT_EQ(found->state, NoticeState::Issued);
        EXPECT_EQ(found->number.empty(), row.word.empty());
        EXPECT_EQ(found->code.empty(), row.word.empty());
    }
    EXPECT_EQ(house_.list("case-1").size(), kNoticeKinds.size());
    EXPECT_EQ(house_.list("case-2").size(), 0U);
    EXPECT_EQ(house_.find("nothing"), std::nullopt);
}

TEST_P(NoticesTest, numbers_count_for_each_unit_word_and_year) {
    ASSERT_TRUE(name_office(kUnit, "揭东政务"));
    const auto number = [&](NoticeKind kind) { return house_.issue_sample(kind).number; };
    EXPECT_EQ(number(NoticeKind::Acceptance), "揭东政务许受〔2026〕1号");
    EXPECT_EQ(number(NoticeKind::Acceptance), "揭东政务许受〔2026〕2号");
    EXPECT_EQ(number(NoticeKind::Grant), "揭东政务许准〔2026〕1号");

    auto elsewhere = house_.command_of(NoticeKind::Acceptance);
    elsewhere.unit_id = kOtherUnit;
    EXPECT_EQ(house_.try_issue(elsewhere)->number, "揭阳政务服务数据许受〔2026〕1号");
    auto next_year = house_.command_of(NoticeKind::Acceptance);
    next_year.issued_on = {2027, 1, 4};
    EXPECT_EQ(house_.try_issue(next_year)->number, "揭东政务许受〔2027〕1号");
    EXPECT_EQ(number(NoticeKind::Acceptance), "揭东政务许受〔2026〕3号");
}

TEST_P(NoticesTest, what_is_refused_takes_no_number) {
    const auto before = house_.issue_sample(NoticeKind::Declined).number;
    auto command = house_.command_of(NoticeKind::Declined);
    command.values.set(NoticeField::Reason, "").set(NoticeField::Court, "");
    const auto refused = house_.try_issue(command);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "invalid-input");
    EXPECT_THAT(
        refused.problem().fields,
        ElementsAre(
            FieldProblem{"/fields/reason", "notice-field-missing", {{"label", "理由"}}},
            FieldProblem{"/fields/court", "notice-field-missing", {{"label", "人民法院"}}}));
    EXPECT_THAT(before, HasSubstr("〕1号"));
    EXPECT_THAT(house_.issue_sample(NoticeKind::Declined).number, HasSubstr("〕2号"));

    command = house_.command_of(NoticeKind::Declined);
    command.unit_id = "nobody";
    EXPECT_EQ(house_.try_issue(command).problem().code, "not-found");
}

TEST_P(NoticesTest, an_office_has_a_word_of_its_own_that_no_other_has) {
    EXPECT_EQ(name_office(kUnit, "JD").problem().fields.front().code, "office-word-malformed");
    ASSERT_TRUE(name_office(kUnit, "揭东政务"));
    ASSERT_TRUE(name_office(kUnit, "揭东政数"));
    ASSERT_TRUE(name_office(kUnit, "揭东政数"));
    EXPECT_EQ(name_office(kOtherUnit, "揭东政数").problem().fields.front().code,
              "office-word-taken");
}

TEST_P(NoticesTest, what_it_says_cannot_be_read_in_the_store) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    const auto text = stored();
    for (const auto field : {NoticeField::Applicant, NoticeField::DocumentNumber}) {
        EXPECT_THAT(text, Not(HasSubstr(std::string{issued.values.find(field)})));
    }
    EXPECT_THAT(text, Not(HasSubstr(issued.code)));
    EXPECT_THAT(text, HasSubstr(issued.digest));
}

TEST_P(NoticesTest, is_sealed_anew_when_the_key_changes) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    const auto before = stored();
    EXPECT_EQ(reseal_notices(house_.services, house_.papers())->sealed_anew, 0);
    crypto::FieldCipher::add_key(house_.folder.file("keys.json"));
    crypto::FieldCipher::activate_newest_key(house_.folder.file("keys.json"));
    const auto report = reseal_notices(house_.services, house_.papers());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records, 1);
    EXPECT_EQ(report->sealed_anew, 1);
    EXPECT_NE(stored(), before);
    EXPECT_EQ(house_.find(issued.id)->values, issued.values);
    EXPECT_EQ(house_.find(issued.id)->code, issued.code);
}

TEST_P(NoticesTest, takes_the_place_of_one_that_is_in_force) {
    const auto first = house_.issue_sample(NoticeKind::Acceptance);
    auto command = house_.command_of(NoticeKind::Acceptance);
    command.replaces = first.id;
    const auto second = house_.try_issue(command);
    ASSERT_TRUE(second);
    EXPECT_EQ(house_.find(first.id)->state, NoticeState::Replaced);
    EXPECT_EQ(house_.find(first.id)->replaced_by, second->id);
    EXPECT_EQ(house_.try_issue(command).problem().code, "notice-not-in-force");
    command.case_id = "case-2";
    command.replaces = second->id;
    EXPECT_EQ(house_.try_issue(command).problem().code, "not-found");
    EXPECT_EQ(house_.find(second->id)->state, NoticeState::Issued);
}

TEST_P(NoticesTest, is_revoked_once) {
    const auto issued = house_.issue_sample(NoticeKind::Grant);
    ASSERT_TRUE(try_revoke(issued.id));
    EXPECT_EQ(house_.find(issued.id)->state, NoticeState::Revoked);
    EXPECT_EQ(try_revoke(issued.id).problem().code, "notice-not-in-force");
    EXPECT_EQ(try_revoke("nothing").problem().code, "not-found");
}

TEST_P(NoticesTest, anybody_with_number_and_code_learns_whether_it_counts_and_no_more) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    const auto verified = verify(issued.number, issued.code);
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->state, NoticeState::Issued);
    EXPECT_EQ(verified->kind, NoticeKind::Acceptance);
    EXPECT_EQ(verified->number, issued.number);
    EXPECT_EQ(verified->office, "揭阳市揭东区政务服务和数据管理局");
    EXPECT_EQ(verified->issued_on, issued.issued_on);
    EXPECT_EQ(verified->digest, issued.digest);
    EXPECT_EQ(verified->masked_applicant, "揭*********司");
    ASSERT_TRUE(try_revoke(issued.id));
    EXPECT_EQ(verify(issued.number, issued.code)->state, NoticeState::Revoked);
}

TEST_P(NoticesTest, a_wrong_code_and_a_number_that_was_not_given_out_are_alike) {
    const auto one = house_.issue_sample(NoticeKind::Acceptance);
    const auto other = house_.issue_sample(NoticeKind::Acceptance);
    EXPECT_NE(one.code, other.code);
    EXPECT_FALSE(verify(one.number, other.code));
    EXPECT_FALSE(verify(one.number, ""));
    EXPECT_FALSE(verify("揭东政务许受〔2026〕99号", one.code));
    EXPECT_FALSE(verify("", ""));
    house_.issue_sample(NoticeKind::ApplicationForm);
    EXPECT_FALSE(verify("", ""));
}

TEST_P(NoticesTest, a_reprint_is_the_first_print_byte_by_byte) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    EXPECT_EQ(house_.find(issued.id)->pdf_digest, std::nullopt);
    const auto first = draw(issued.id);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->starts_with("%PDF-"));
    EXPECT_EQ(house_.find(issued.id)->pdf_digest, crypto::sm3_hex(*first));
    ASSERT_TRUE(try_revoke(issued.id));
    EXPECT_EQ(*draw(issued.id), *first);
    EXPECT_EQ(draw("nothing").problem().code, "not-found");
}

TEST_P(NoticesTest, a_kept_print_goes_out_though_it_would_be_drawn_otherwise_today) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    const Papers moved{.cipher = house_.cipher,
                       .files = house_.files,
                       .public_address = "https://new.example.gov.cn",
                       .numbering = house_.papers().numbering};
    const auto first = *draw(issued.id);
    EXPECT_EQ(*draw_notice(issued.id, house_.services, moved), first);
}

TEST_P(NoticesTest, a_print_that_the_disk_has_lost_counts_only_when_it_is_the_same) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    const auto first = *draw(issued.id);
    const auto lose = [&] {
        const auto kept = house_.files.find(*house_.find(issued.id)->pdf_digest);
        std::filesystem::remove(*kept);
    };
    lose();
    EXPECT_EQ(*draw(issued.id), first);
    lose();
    const Papers moved{.cipher = house_.cipher,
                       .files = house_.files,
                       .public_address = "https://new.example.gov.cn",
                       .numbering = house_.papers().numbering};
    EXPECT_THROW((void)draw_notice(issued.id, house_.services, moved), files::FileDamaged);
}

TEST_P(NoticesTest, a_signature_from_a_pad_is_on_the_print_and_on_every_reprint) {
    const auto picture = house_.files.keep_bytes(test::sample_png(300, 100));
    auto command = house_.command_of(NoticeKind::Commitment);
    command.values.set(NoticeField::Signature, picture->digest);
    const auto issued = house_.try_issue(command);
    ASSERT_TRUE(issued);
    const auto first = *draw(issued->id);
    EXPECT_NE(first.size(), draw(house_.issue_sample(NoticeKind::Commitment).id)->size());
    const auto lose = [&](const std::string& digest) {
        std::filesystem::remove(*house_.files.find(digest));
    };
    lose(*house_.find(issued->id)->pdf_digest);
    EXPECT_EQ(*draw(issued->id), first);
    lose(*house_.find(issued->id)->pdf_digest);
    lose(picture->digest);
    EXPECT_THROW((void)draw(issued->id), files::FileDamaged);
}

TEST_P(NoticesTest, two_who_ask_for_the_first_print_at_once_get_the_same) {
    const auto issued = house_.issue_sample(NoticeKind::Acceptance);
    std::vector<std::string> prints(4);
    {
        std::vector<std::jthread> askers;
        for (auto& print : prints) {
            askers.emplace_back([&] { print = *draw(issued.id); });
        }
    }
    EXPECT_THAT(std::set(prints.begin(), prints.end()), testing::SizeIs(1));
}

TEST_P(NoticesTest, no_number_is_given_out_twice_when_many_issue_at_once) {
    constexpr int kThreads = 8;
    constexpr int kEach = 60;
    std::vector<std::vector<std::string>> given(kThreads);
    {
        std::vector<std::jthread> officers;
        for (auto& numbers : given) {
            officers.emplace_back([&] {
                for (int i = 0; i < kEach; ++i) {
                    numbers.push_back(house_.issue_sample(NoticeKind::Receipt).number);
                    numbers.push_back(house_.issue_sample(NoticeKind::Acceptance).number);
                }
            });
        }
    }
    std::set<std::string> all;
    for (const auto& numbers : given) all.insert(numbers.begin(), numbers.end());
    EXPECT_EQ(all.size(), std::size_t{2 * kThreads * kEach});
    if (GetParam() == test::Engine::Sqlite) {
        const auto office = std::string{"揭东政务服务数据许受〔2026〕"};
        EXPECT_TRUE(all.contains(office + "1号"));
        EXPECT_TRUE(all.contains(office + std::to_string(kThreads * kEach) + "号"));
    }
}

INSTANTIATE_TEST_SUITE_P(both_engines, NoticesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
