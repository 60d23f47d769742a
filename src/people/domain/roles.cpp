#include "people/domain/roles.h"

#include <algorithm>

namespace yimen::people {

namespace {

bool holds(std::span<const Right> rights, std::string_view act) {
    return std::any_of(rights.begin(), rights.end(),
                       [&](const Right& right) { return right.act == act; });
}

}  // namespace

std::vector<Role> founding_roles() {
    return {
        {"catalog-editor",
         "事项编辑",
         {{"catalog.edit", Scope::Own}, {"catalog.object", Scope::Own}}},
        {"catalog-reviewer", "事项审核", {{"catalog.review", Scope::Below}}},
        {"catalog-publisher", "事项发布", {{"catalog.publish", Scope::Below}}, true},
        {"catalog-administrator",
         "目录管理员",
         {{"catalog.manage", Scope::Below}, {"catalog.administer", Scope::All}},
         true},
        {"window-clerk",
         "窗口人员",
         {{"manual.read", Scope::Own},
          {"materials.verify", Scope::Own},
          {std::string{kDisclosePersons}, Scope::Own},
          {std::string{kRegisterPersons}, Scope::Own},
          {"cases.receive", Scope::Below}}},
        {"case-examiner", "审查人员", {{"cases.examine", Scope::Own}}},
        {"chief-representative",
         "首席事务代表",
         {{"cases.examine", Scope::Own}, {"cases.decide", Scope::Own}}},
        {"case-supervisor", "效能监督", {{"cases.supervise", Scope::Below}}},
        {"filing-agent", "代办员", {{std::string{kAssistCases}, Scope::Below}}},
        {"system-administrator",
         "系统管理员",
         {{std::string{kManageSystem}, Scope::All}, {"calendar.manage", Scope::All}},
         true},
        {"security-administrator", "安全管理员", {{std::string{kManagePeople}, Scope::All}}, true},
        {"security-auditor", "安全审计员", {{std::string{kReadAudit}, Scope::All}}, true},
        {"unit-administrator", "单位管理员", {{std::string{kManagePeople}, Scope::Own}}, true},
    };
}

bool overlap(const Appointment& one, const Appointment& other) {
    const auto begins_within = [](const Appointment& later, const Appointment& earlier) {
        const bool real = !later.to || *later.to >= later.from;
        return real && later.from >= earlier.from && (!earlier.to || later.from <= *earlier.to);
    };
    return begins_within(one, other) || begins_within(other, one);
}

std::optional<std::pair<std::string, std::string>> find_joined_duties(
    std::span<const Right> one, std::span<const Right> other) {
    for (const auto first : kSeparateDuties) {
        for (const auto second : kSeparateDuties) {
            if (first == second || !(holds(one, first) || holds(other, first))) continue;
            if (holds(one, second) || holds(other, second)) {
                return std::pair{std::string{first}, std::string{second}};
            }
        }
    }
    return std::nullopt;
}

bool reaches_beyond(std::span<const Right> given, Scope own) {
    return std::any_of(given.begin(), given.end(),
                       [&](const Right& right) { return right.scope > own; });
}

Person server_operator() {
    Post post{
        .unit_id = {},
        .unit_name = {},
        .division_code = {},
        .role = "server-operator",
        .role_name = "服务器操作员",
        .rights = {{std::string{kManagePeople}, Scope::All}, {"calendar.manage", Scope::All}}};
    return {.account_id = "server-operator",
            .login_name = "server-operator",
            .display_name = "服务器操作员",
            .posts = {std::move(post)},
            .presence = {}};
}

}  // namespace yimen::people
