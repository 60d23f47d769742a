/// Prints tables of the program as Markdown, for docs/generated/.

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cases/domain/lifecycle.h"
#include "cases/domain/limits.h"
#include "catalog/domain/entry_lifecycle.h"
#include "catalog/domain/publishing_rules.h"
#include "catalog/domain/referral.h"
#include "catalog/domain/task_lifecycle.h"
#include "notices/domain/delivery.h"
#include "notices/domain/notice_kind.h"

#include "platform/http/problem_words.h"

namespace {

using namespace yimen;

std::string_view actor_in_words(catalog::VersionActor actor) {
    switch (actor) {
        case catalog::VersionActor::Officer:
            return "工作人员";
        case catalog::VersionActor::Catalogue:
            return "目录（自动）";
    }
    return "";
}

std::string_view condition_in_words(catalog::VersionCondition condition) {
    switch (condition) {
        case catalog::VersionCondition::None:
            return "";
        case catalog::VersionCondition::AnotherPerson:
            return "另一人（不是编写者）";
        case catalog::VersionCondition::RulesKept:
            return "符合全部发布规则";
    }
    return "";
}

void print_version_lifecycle() {
    std::cout
        << "# Life of a version\n\n"
           "What a version of an implementation entry (实施清单) can be, and what may be done "
           "with it then.\nWhat is not in the table cannot happen.\n\n"
           "## States\n\n| State | 中文 |\n|---|---|\n";
    for (const auto& state : catalog::kVersionStates) {
        std::cout << "| `" << state.name << "` | " << state.chinese << " |\n";
    }
    std::cout
        << "\n## Transitions\n\n"
           "| From | Act | 中文 | Who | Right | To | On condition |\n|---|---|---|---|---|---|"
           "---|\n";
    for (const auto& row : catalog::kVersionTransitions) {
        const auto& act = catalog::row_of(row.act);
        std::cout << "| " << catalog::chinese_name_of(row.from) << " | `" << act.name << "` | "
                  << act.chinese << " | " << actor_in_words(row.actor) << " | ";
        if (row.actor == catalog::VersionActor::Officer) std::cout << '`' << act.right << '`';
        std::cout << " | " << catalog::chinese_name_of(row.to) << " | "
                  << condition_in_words(row.condition) << " |\n";
    }
}

std::string_view act_in_words(catalog::TaskAct act) {
    switch (act) {
        case catalog::TaskAct::Adjust:
            return "调整后发布（自动）";
        case catalog::TaskAct::Bind:
            return "关联绑定";
        case catalog::TaskAct::Retire:
            return "取消事项（自动）";
        case catalog::TaskAct::TakeOver:
            return "标明地方性后发布（自动）";
    }
    return "";
}

void print_task_lifecycle() {
    std::cout << "# Life of a catalogue task\n\n"
                 "What ends a task that a delivery of the superior catalogue opened (目录任务). "
                 "Nothing else does.\n\n| Superior item | Act | To |\n|---|---|---|\n";
    for (const auto& row : catalog::kTaskTransitions) {
        std::cout << "| `" << catalog::name_of(row.kind) << "` | " << act_in_words(row.act) << " | "
                  << catalog::chinese_name_of(row.to) << " |\n";
    }
}

void print_referral_lifecycle() {
    std::cout << "# Life of a referral\n\n"
                 "A matter about an entry that is put to another office (提请). It is answered or "
                 "withdrawn once, and never removed.\n\n"
                 "## Kinds\n\n| Kind | 中文 | Put and withdrawn with | Answered with |\n"
                 "|---|---|---|---|\n";
    for (const auto& kind : catalog::kReferralKinds) {
        std::cout << "| `" << kind.name << "` | " << kind.chinese << " | `" << kind.raise_right
                  << "` | `" << kind.answer_right << "` |\n";
    }
    std::cout << "\n## Transitions\n\n| From | Act | To |\n|---|---|---|\n";
    for (const auto& row : catalog::kReferralTransitions) {
        std::cout << "| " << catalog::chinese_name_of(row.from) << " | `"
                  << catalog::name_of(row.act) << "` | " << catalog::chinese_name_of(row.to)
                  << " |\n";
    }
}

std::string_view chinese_words_of(std::string_view code) {
    const auto found = std::find_if(std::begin(http::kProblemWords), std::end(http::kProblemWords),
                                    [&](const auto& words) { return words.code == code; });
    return found == std::end(http::kProblemWords) ? "" : found->zh;
}

void print_transition(const cases::TransitionRow& row) {
    std::string conditions;
    for (const auto condition : row.conditions) {
        if (condition == cases::Condition::None) continue;
        if (!conditions.empty()) conditions += "；";
        conditions += cases::row_of(condition).chinese;
    }
    const auto& act = cases::row_of(row.act);
    std::cout << "| `" << act.name << "` | " << act.chinese << " | "
              << cases::row_of(row.actor).chinese << " | " << cases::row_of(row.to).chinese << " | "
              << conditions << " | ";
    if (!row.paper.empty()) std::cout << '`' << row.paper << '`';
    std::cout << " | " << row.article << " |\n";
}

/// State by state; what leads out of a state before what leaves it as it is.
void print_life_of_case(const cases::LifeRow& life) {
    std::cout << "\n## " << life.chinese << " (`" << life.name << "`)\n";
    const auto transitions = cases::transitions_of(life.life);
    std::vector<cases::TransitionRow> rows{transitions.begin(), transitions.end()};
    std::stable_sort(rows.begin(), rows.end(), [](const auto& one, const auto& other) {
        return std::pair{one.from, one.to == one.from} <
               std::pair{other.from, other.to == other.from};
    });
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (at == 0 || rows[at].from != rows[at - 1].from) {
            const auto& from = cases::row_of(rows[at].from);
            std::cout << "\n### " << from.chinese << " `" << from.name
                      << "`\n\n| Act | 中文 | Who | To | If | Paper | Article |\n"
                         "|---|---|---|---|---|---|---|\n";
        }
        print_transition(rows[at]);
    }
}

void print_case_lifecycle() {
    std::cout
        << "# Life of a case\n\n"
           "What a case (办件) can be, and what may happen to it then: one life for each kind of "
           "item, "
           "state by state.\nWhat is not in the table cannot happen. The law (法律) and published "
           "rules (系统) act, too. At the window the clerk writes down what the applicant does; "
           "another unit that was asked for its opinion gives it through its own examiner.\nThe "
           "limit of a state is the one that rules it; beside it run the promise, those of steps, "
           "opinions and hearings.\n\n## States\n\n| State | 中文 | Limit that runs "
           "|\n|---|---|---|\n";
    for (const auto& state : cases::kStates) {
        std::cout << "| `" << state.name << "` | " << state.chinese << " | ";
        if (state.limit != cases::LimitKind::None) {
            std::cout << '`' << cases::kLimitNames[static_cast<std::size_t>(state.limit)] << '`';
        }
        std::cout << " |\n";
    }
    std::cout << "\n## Who acts, with which right\n\n| Actor | 中文 | Right |\n|---|---|---|\n";
    for (const auto& actor : cases::kActors) {
        std::cout << "| `" << actor.name << "` | " << actor.chinese << " | ";
        if (!actor.right.empty()) std::cout << '`' << actor.right << '`';
        std::cout << " |\n";
    }
    for (const auto& life : cases::kLives) print_life_of_case(life);
}

void print_publishing_rules() {
    std::cout << "# Publishing rules\n\n"
                 "What keeps a version from being published, in the order in which it is "
                 "reported.\n\n| Requirement | Refusal | 中文 |\n|---|---|---|\n";
    for (const auto& rule : catalog::publishing_rules()) {
        for (const auto code : rule.codes) {
            if (code.empty()) continue;
            std::cout << "| " << rule.requirement << " | `" << code << "` | "
                      << chinese_words_of(code) << " |\n";
        }
    }
}

std::string_view signer_in_words(notices::Signer signer) {
    switch (signer) {
        case notices::Signer::Office:
            return "机关盖章";
        case notices::Signer::Applicant:
            return "申请人";
        case notices::Signer::OfficeAndApplicant:
            return "机关盖章，申请人";
        case notices::Signer::Participants:
            return "听证参加人";
        case notices::Signer::Parties:
            return "移交人、接收人";
        case notices::Signer::Deliverers:
            return "收件人、见证人、送达人";
    }
    return "";
}

std::string_view block_in_words(notices::Block block) {
    switch (block) {
        case notices::Block::Whole:
            return "通用栏";
        case notices::Block::Case:
            return "办件栏";
        case notices::Block::None:
            break;
    }
    return "";
}

template <class Fields>
void print_labels(const Fields& fields, std::string_view before) {
    for (const auto field : fields) {
        std::cout << before << notices::label_of(field);
        before = "、";
    }
}

void print_notice_kinds() {
    std::cout << "# Kinds of papers\n\n"
                 "The papers of a case (文书), what each must say and the word in its "
                 "number.\nWhere no article asks for it, a paper is practice.\n\n- 通用栏：";
    print_labels(notices::kWholeBlock, "");
    std::cout << "\n- 办件栏：";
    print_labels(notices::kCaseBlock, "");
    std::cout << "\n\n| Kind | 中文 | 文号用字 | Basis | Says | Signed by | 送达回证 | "
                 "复议和诉讼 |\n|---|---|---|---|---|---|---|---|\n";
    for (const auto& row : notices::kNoticeKinds) {
        std::cout << "| `" << row.name << "` | " << row.title << " | " << row.word << " | "
                  << (row.basis.empty() ? "practice" : row.basis) << " | "
                  << block_in_words(row.block);
        print_labels(row.own, row.block == notices::Block::None ? "" : "、");
        if (row.table != notices::NoticeTable::None) {
            std::cout << "；" << notices::row_of(row.table).title;
        }
        std::cout << " | " << signer_in_words(row.signer) << " | "
                  << (row.delivery == notices::DeliveryDuty::Owed ? "要" : "") << " | "
                  << (row.remedy == notices::Remedy::None ? "" : "写明") << " |\n";
    }
    std::cout << "\n## Lists\n\n| List | 中文 | Columns |\n|---|---|---|\n";
    for (const auto& row : notices::kNoticeTables) {
        std::cout << "| `" << row.name << "` | " << row.title << " | ";
        for (std::size_t i = 0; i < row.columns.size() && !row.columns[i].empty(); ++i) {
            std::cout << (i == 0 ? "" : "、") << row.columns[i];
        }
        std::cout << " |\n";
    }
    std::cout << "\n## Ways of delivery\n\n| Way | 中文 | Says beside recipient, time and "
                 "deliverers |\n|---|---|---|\n";
    for (const auto& row : notices::kDeliveryWays) {
        std::cout << "| `" << row.name << "` | " << row.chinese << " | ";
        print_labels(row.own, "");
        std::cout << " |\n";
    }
}

}  // namespace

int main(int count, char** words) {
    const std::string_view wanted = count == 2 ? words[1] : "";
    if (wanted == "version-lifecycle") {
        print_version_lifecycle();
    } else if (wanted == "publishing-rules") {
        print_publishing_rules();
    } else if (wanted == "task-lifecycle") {
        print_task_lifecycle();
    } else if (wanted == "referral-lifecycle") {
        print_referral_lifecycle();
    } else if (wanted == "case-lifecycle") {
        print_case_lifecycle();
    } else if (wanted == "notice-kinds") {
        print_notice_kinds();
    } else {
        std::cerr << "usage: print_tables version-lifecycle | publishing-rules | task-lifecycle | "
                     "referral-lifecycle | case-lifecycle | notice-kinds\n";
        return 2;
    }
    return 0;
}
