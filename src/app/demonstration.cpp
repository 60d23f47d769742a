#include "app/demonstration.h"

#include "app/data_folder.h"
#include "calendar/actions/import_table.h"
#include "catalog/actions/announce_places.h"
#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "people/actions/create_account.h"
#include "people/actions/import_places.h"
#include "people/actions/seed_roles.h"
#include "people/domain/roles.h"

namespace yimen::app {

Result<Done> add_account(const DemonstrationAccount& account, Application& application) {
    auto& services = application.services();
    const auto officer = people::server_operator();
    const auto account_id = people::create_account(
        {.officer = officer,
         .login_name = std::string{account.login_name},
         .display_name = std::string{account.display_name},
         .password = std::string{kDemonstrationPassword},
         .first_post = people::FirstPost{.unit_id = std::string{account.unit_id},
                                         .role = std::string{account.role},
                                         .from = services.clock.today(),
                                         .to = std::nullopt}},
        services, application.identity());
    if (!account_id && account_id.problem().code != "login-name-taken") {
        return account_id.problem();
    }
    return Done{};
}

const std::vector<DemonstrationAccount>& demonstration_accounts() {
    static const std::vector<DemonstrationAccount> accounts = {
        {"editor", "演示编辑", "jiedong-market-supervision-bureau", "catalog-editor",
         "编辑揭东区市场监管局的事项"},
        {"editor-chaonan", "演示编辑（潮南）", "chaonan-market-supervision-bureau",
         "catalog-editor", "编辑潮南区市场监管局的事项"},
        {"reviewer", "演示审核", "guangdong-government-services-data-administration",
         "catalog-reviewer", "审核全省各地事项"},
        {"publisher", "演示发布", "guangdong-government-services-data-administration",
         "catalog-publisher", "发布和取消事项"},
        {"catalogue", "演示目录管理", "guangdong-government-services-data-administration",
         "catalog-administrator",
         "接收上级目录，登记上级对调整申请的答复，管理代码表、渠道和搜索用语"},
        {"editor-city", "演示编辑（揭阳市级）", "jieyang-market-supervision-bureau",
         "catalog-editor", "编辑揭阳市市场监督管理局的事项，答复区县意见"},
        {"window", "演示窗口", "jiedong-government-services-data-administration", "window-clerk",
         "登记办事的人和企业，收件、受理、送达"},
        {"examiner", "演示审查", "jiedong-market-supervision-bureau", "case-examiner",
         "审查揭东区市场监管局的办件"},
        {"chief", "演示首席代表", "jiedong-market-supervision-bureau", "chief-representative",
         "决定揭东区市场监管局的办件"},
        {"pension-examiner", "演示审查（社保）", "jiedong-social-insurance-administration",
         "case-examiner", "审查揭东区社保局的办件"},
        {"pension-chief", "演示首席代表（社保）", "jiedong-social-insurance-administration",
         "chief-representative", "决定揭东区社保局的办件"},
        {"window-chaonan", "演示窗口（潮南）", "chaonan-government-services-data-administration",
         "window-clerk", "登记潮南区办事的人和企业，收件、受理、送达"},
        {"food-examiner", "演示审查（潮南市场监管）", "chaonan-market-supervision-bureau",
         "case-examiner", "审查潮南区市场监管局的办件"},
        {"food-chief", "演示首席代表（潮南市场监管）", "chaonan-market-supervision-bureau",
         "chief-representative", "决定潮南区市场监管局的办件"},
        {"drainage-examiner", "演示审查（潮南城管）", "chaonan-urban-management-bureau",
         "case-examiner", "审查潮南区城管局的办件"},
        {"drainage-chief", "演示首席代表（潮南城管）", "chaonan-urban-management-bureau",
         "chief-representative", "决定潮南区城管局的办件"},
        {"supervisor", "演示效能监督", "jiedong-government-services-data-administration",
         "case-supervisor", "监督揭东区的办件"},
        {"security", "演示安全管理", "guangdong-government-services-data-administration",
         "security-administrator", "管理单位、账号和岗位"},
        {"system", "演示系统管理", "guangdong-government-services-data-administration",
         "system-administrator", "管理工作日历和系统"},
        {"auditor", "演示审计", "guangdong-government-services-data-administration",
         "security-auditor", "查阅审计日志"},
    };
    return accounts;
}

Result<Done> load_holidays(const std::string& tables, Application& application) {
    if (!application.calendar().view()->notices.empty()) return Done{};
    const auto imported = calendar::import_table({.officer = people::server_operator(),
                                                  .format = calendar::TableFormat::Json,
                                                  .text = tables,
                                                  .paper = {},
                                                  .revision = std::nullopt},
                                                 application.services());
    if (!imported) return imported.problem();
    return Done{};
}

Result<Done> load_demonstration(const std::filesystem::path& data_folder, Application& application,
                                const std::function<void(const std::string&)>& tell) {
    auto& services = application.services();
    tell("reading " + data_folder.string());
    auto data = read_data_folder(data_folder);
    if (!data) return data.problem();

    tell("places and units: " + std::to_string(data->divisions.size()) + " and " +
         std::to_string(data->units.size()));
    const auto placed = people::import_places(
        data->divisions, data->units, services,
        [](db::Transaction& transaction) { catalog::announce_places(transaction); });
    if (!placed) return placed.problem();

    tell("roles and accounts");
    const auto seeded = people::seed_roles(services);
    if (!seeded) return seeded.problem();
    for (const auto& account : demonstration_accounts()) {
        const auto added = add_account(account, application);
        if (!added) return added.problem();
    }

    const auto applicants = add_applicants(application);
    if (!applicants) return applicants.problem();

    const auto dated = load_holidays(data->holidays, application);
    if (!dated) return dated.problem();

    tell("reference data");
    const auto referred = catalog::import_reference(data->reference, services);
    if (!referred) return referred.problem();

    tell("service items: " + std::to_string(data->items.size()));
    const auto imported = catalog::import_items({.items = std::move(data->items),
                                                 .justifications = std::move(data->justifications),
                                                 .volumes = std::move(data->volumes),
                                                 .as = catalog::ImportAs::Published,
                                                 .existing = catalog::ExistingEntries::Keep,
                                                 .author = "import",
                                                 .reviewer = "import-review",
                                                 .reason = "演示数据"},
                                                services);
    if (!imported) return imported.problem();
    tell("published: " + std::to_string(imported->created) + " new, " +
         std::to_string(imported->changed) + " changed, " + std::to_string(imported->unchanged) +
         " as they were");
    return Done{};
}

}  // namespace yimen::app
