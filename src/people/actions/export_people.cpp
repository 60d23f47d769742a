#include "people/actions/export_people.h"

#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "people/actions/identity.h"
#include "people/domain/roles.h"
#include "people/people.h"

#include "platform/paper/workbook.h"

namespace yimen::people {

namespace {

constexpr std::int64_t kRowsAtOnce = 200;

paper::Cell cell_of(const std::optional<Day>& day) {
    return day ? paper::Cell{*day} : paper::Cell{};
}

std::string kind_in_words(std::string_view kind) {
    if (kind == "department") return "行政机关";
    if (kind == "institution") return "事业单位";
    if (kind == "enterprise") return "企业";
    return "中介服务机构";
}

void add_rows(paper::Workbook& workbook, const AccountRow& row) {
    std::vector<paper::Cell> cells{row.account.login_name, row.account.display_name,
                                   row.account.active ? "可登录" : "已停用",
                                   row.account.second_factor ? "已启用" : "未启用"};
    if (row.posts.empty()) workbook.add_row(cells);
    for (const auto& post : row.posts) {
        auto whole = cells;
        whole.insert(whole.end(), {post.unit_name, post.role_name, post.appointment.from,
                                   cell_of(post.appointment.to)});
        workbook.add_row(whole);
    }
}

void add_rows(paper::Workbook& workbook, const UnitDetail& detail) {
    const auto& unit = detail.unit;
    workbook.add_row({unit.name, unit.short_name, kind_in_words(unit.kind), detail.division_name,
                      unit.division_code, detail.parent_name.value_or(""), unit.credit_code,
                      cell_of(unit.closed_on)});
}

void add_rows(paper::Workbook& workbook, const AuditEntry& entry) {
    const auto& event = entry.event;
    workbook.add_row({entry.at, event.account, event.role, event.act, event.subject, event.purpose,
                      event.address, entry.place.chain, entry.place.segment, entry.place.number});
}

const std::vector<AccountRow>& rows_of(const AccountPage& page) {
    return page.rows;
}

const std::vector<UnitDetail>& rows_of(const UnitPage& page) {
    return page.units;
}

const std::vector<AuditEntry>& rows_of(const AuditPage& page) {
    return page.entries;
}

/// Every row that `search` finds, page by page.
template <class Command, class Search>
Result<std::string> write_workbook(Command command, const Search& search,
                                   const paper::WorkbookSettings& settings) {
    // Of the pages that a reader turns none counts: the workbook begins at the first row.
    command.after = {};
    command.limit = kRowsAtOnce;
    auto page = search(command);
    if (!page) return page.problem();
    paper::Workbook workbook{settings};
    try {
        for (;;) {
            for (const auto& row : rows_of(*page)) add_rows(workbook, row);
            if (!page->next) return workbook.finish();
            command.after = *page->next;
            page = search(command);
            if (!page) return page.problem();
        }
    } catch (const std::length_error&) {
        return paper::workbook_too_long();
    }
}

/// What the search was narrowed by, for the audit log: account=editor, from=2026-03-01.
class Narrowing {
  public:
    Narrowing& add(std::string_view name, const std::optional<std::string>& value) {
        if (!value || value->empty()) return *this;
        if (!words_.empty()) words_ += ", ";
        words_.append(name).append("=").append(*value);
        return *this;
    }
    std::string words() const { return words_; }

  private:
    std::string words_;
};

std::optional<std::string> iso_of(const std::optional<Day>& day) {
    return day ? std::optional{day->iso()} : std::nullopt;
}

}  // namespace

Result<std::string> export_accounts(SearchAccounts command, Services& services) {
    command.after.clear();
    command.limit = 1;
    const auto allowed = search_accounts(command, services);
    if (!allowed) return allowed.problem();
    auto event = event_of(command.officer, kManagePeople, "account.export", "accounts");
    Narrowing narrowing;
    narrowing.add("query", command.name_begin).add("unit", command.unit_id);
    if (command.active) narrowing.add("state", *command.active ? "open" : "closed");
    event.purpose = narrowing.words();
    const auto recorded =
        services.database.write([&](db::Transaction& transaction) -> Result<Done> {
            record(transaction, event, services);
            return Done{};
        });
    if (!recorded) return recorded.problem();
    return write_workbook(
        std::move(command),
        [&](const SearchAccounts& page) { return search_accounts(page, services); },
        {.title = "账号",
         .sheet_name = "账号",
         .columns = {{"登录名", 20},
                     {"姓名", 16},
                     {"状态", 10},
                     {"动态验证码", 12},
                     {"单位", 40},
                     {"岗位", 20},
                     {"任职起", 12},
                     {"任职止", 12}},
         .made_at = services.clock.now()});
}

Result<std::string> export_units(SearchUnits command, Services& services) {
    return write_workbook(std::move(command),
                          [&](const SearchUnits& page) { return search_units(page, services); },
                          {.title = "单位",
                           .sheet_name = "单位",
                           .columns = {{"名称", 44},
                                       {"简称", 24},
                                       {"类别", 14},
                                       {"地方", 16},
                                       {"区划代码", 16},
                                       {"上级单位", 44},
                                       {"统一社会信用代码", 22},
                                       {"撤销日期", 12}},
                           .made_at = services.clock.now()});
}

Result<std::string> export_audit(SearchAudit command, Services& services) {
    const auto narrowed = Narrowing{}
                              .add("account", command.account)
                              .add("act", command.act)
                              .add("subject", command.subject)
                              .add("from", iso_of(command.from))
                              .add("to", iso_of(command.to))
                              .words();
    const auto recorded = record_reading(command, "audit.export", narrowed, services);
    if (!recorded) return recorded.problem();
    return write_workbook(std::move(command),
                          [&](const SearchAudit& page) { return find_page(page, services); },
                          {.title = "审计日志",
                           .sheet_name = "审计日志",
                           .columns = {{"时间", 20},
                                       {"账号", 20},
                                       {"岗位", 20},
                                       {"操作", 28},
                                       {"对象", 40},
                                       {"目的", 30},
                                       {"来源地址", 20},
                                       {"链", 20},
                                       {"段", 8},
                                       {"序号", 10}},
                           .made_at = services.clock.now()});
}

}  // namespace yimen::people
