#include "cases/actions/export_cases.h"

#include <algorithm>

#include "cases/actions/case_answers.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/office.h"
#include "cases/store/case_store.h"

#include "core/text/text.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kRowsAtOnce = 200;

const std::vector<paper::SheetColumn>& own_columns() {
    static const std::vector<paper::SheetColumn> columns = {
        {"办件编号", 36}, {"事项", 32},     {"状态", 10},     {"渠道", 10},   {"申请日期", 12},
        {"收件日期", 12}, {"受理日期", 12}, {"决定日期", 12}, {"到期日", 12}, {"办结日期", 12}};
    return columns;
}

paper::Cell cell_of(const std::optional<Day>& day) {
    return day ? paper::Cell{*day} : paper::Cell{};
}

paper::Cell cell_of(const boost::json::value* answer) {
    if (answer == nullptr || answer->is_null()) return {};
    if (const auto* whole = answer->if_int64()) return *whole;
    if (answer->is_double()) return answer->get_double();
    return answer_words(*answer);
}

std::vector<paper::Cell> own_cells(const FiledCase& one) {
    const auto& filed = one.filed;
    return {filed.number,
            one.item_name,
            std::string{row_of(filed.state).chinese},
            filed.channel,
            cell_of(filed.submitted_on),
            cell_of(filed.received_on),
            cell_of(filed.accepted_on),
            cell_of(filed.decided_on),
            cell_of(one.due_on),
            cell_of(filed.ended_on)};
}

/// The terms of every version up to the one in force, the newest first.
std::vector<std::shared_ptr<const ItemTerms>> versions_of(db::Transaction& transaction,
                                                          const std::string& entry_id, Day today,
                                                          Office& office) {
    std::vector<std::shared_ptr<const ItemTerms>> versions;
    const auto newest = catalog::find_version_in_force(transaction, entry_id, today);
    for (auto number = newest.value_or(0); number > 0; --number) {
        if (auto terms = office.terms.find(transaction, entry_id, number)) {
            versions.push_back(std::move(terms));
        }
    }
    return versions;
}

}  // namespace

CaseTable::CaseTable(ExportCases asked, Sight sight,
                     std::vector<std::shared_ptr<const ItemTerms>> versions, Services& services,
                     Office& office)
    : asked_(std::move(asked)),
      sight_(sight),
      services_(services),
      office_(office),
      item_name_(versions.front()->name),
      columns_(own_columns()) {
    for (const auto& terms : versions) {
        for (const auto& field : terms->form) {
            const bool known =
                std::any_of(fields_.begin(), fields_.end(),
                            [&](const FieldColumn& column) { return column.name == field.name; });
            // Members of a group stand in the rows of the group.
            if (known || field.group) continue;
            fields_.push_back({field.name});
            columns_.push_back({field.label, 20});
        }
    }
}

std::vector<std::vector<paper::Cell>> CaseTable::next() {
    std::vector<std::vector<paper::Cell>> rows;
    // A page of cases that this officer may not see has no rows and is not the end.
    while (rows.empty() && !over_) {
        const auto page = services_.database.read([&](db::Transaction& transaction) {
            return CaseStore{transaction}.list_of_entry(asked_.entry_id, after_id_, kRowsAtOnce);
        });
        over_ = page.size() < static_cast<std::size_t>(kRowsAtOnce);
        if (!page.empty()) after_id_ = page.back().filed.filed.id;
        for (const auto& one : page) {
            const auto state = one.filed.filed.state;
            if (!may_see(sight_, state) || (asked_.state && *asked_.state != state)) continue;
            auto cells = own_cells(one.filed);
            cells.reserve(columns_.size());
            const auto answers =
                one.sealed_answers
                    ? open_answers(*one.sealed_answers, one.filed.filed.id, office_.cipher)
                    : boost::json::object{};
            for (const auto& field : fields_) {
                cells.push_back(cell_of(answers.if_contains(field.name)));
            }
            rows.push_back(std::move(cells));
        }
    }
    return rows;
}

Result<std::shared_ptr<CaseTable>> export_cases(const ExportCases& command, Services& services,
                                                Office& office) {
    const auto today = services.clock.today();
    return services.database.write(
        [&](db::Transaction& transaction) -> Result<std::shared_ptr<CaseTable>> {
            auto versions = versions_of(transaction, command.entry_id, today, office);
            if (versions.empty()) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            const auto& terms = *versions.front();
            const auto sight = sight_of(command.officer, {terms.unit_id, terms.division_code});
            if (sight == Sight::None) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            if (text::is_blank(command.purpose)) {
                return invalid_input({{"/purpose", "purpose-required", {}}});
            }
            people::record(transaction,
                           {.account = command.officer.login_name,
                            .role = command.officer.posts.front().role,
                            .act = "cases.export",
                            .subject = "entry:" + command.entry_id,
                            .purpose = command.purpose,
                            .address = command.officer.presence.address},
                           services);
            return std::make_shared<CaseTable>(command, sight, std::move(versions), services,
                                               office);
        });
}

}  // namespace yimen::cases
