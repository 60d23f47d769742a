#include "scenarios/play/acts.h"

#include <stdexcept>

namespace yimen::test {

const std::map<std::string, PlayAct>& acts() {
    static const auto all = [] {
        auto together = catalog_acts();
        together.merge(calendar_acts());
        together.merge(superior_acts());
        together.merge(quality_acts());
        together.merge(paper_acts());
        together.merge(people_acts());
        together.merge(rating_acts());
        together.merge(case_acts());
        together.merge(joint_acts());
        together.merge(row_acts());
        together.merge(applicant_acts());
        together.merge(material_acts());
        together.merge(sharing_acts());
        together.merge(message_acts());
        together.merge(webhook_acts());
        together.merge(result_acts());
        together.merge(inquiry_acts());
        together.merge(substitution_acts());
        return together;
    }();
    return all;
}

std::string account_of(const std::string& person) {
    static const std::map<std::string, std::string> accounts = {
        {"群众", ""},
        {"编辑", "editor"},
        {"外地编辑", "editor-chaonan"},
        {"审核", "reviewer"},
        {"发布员", "publisher"},
        {"审计", "auditor"},
        {"系统管理", "system"},
        {"事项管理员", "catalogue"},
        {"窗口", "window"},
        {"安全管理员", "security"},
        {"运维", ""},
        {"张三", "zhang.san"},
        {"王五", "wang.wu"},
        {"老人", "elder"},
        {"女儿", "daughter"},
        {"店主", "owner"},
        {"兼审编辑", "editor-reviewer"},
        {"医保编辑", "editor-medical"},
        {"市级编辑", "editor-city"},
        {"目录管理", "catalogue"},
        {"村级编辑", "editor-village"},
        {"另一窗口", "window-2"},
        {"村窗口", "window-village"},
        {"外市窗口", "window-far"},
        {"审查", "examiner"},
        {"审查二", "examiner-2"},
        {"首席", "chief"},
        {"监督", "supervisor"},
        {"医保审查", "examiner-medical"},
        {"医保首席", "chief-medical"},
        {"登记编辑", "editor-estate"},
        {"登记审查", "examiner-estate"},
        {"登记首席", "chief-estate"},
        {"出入境审查", "examiner-border"},
        {"出入境首席", "chief-border"},
        {"潮南窗口", "window-chaonan"},
        {"燃气审查", "examiner-gas"},
        {"燃气首席", "chief-gas"},
        {"食品审查", "examiner-food"},
        {"食品首席", "chief-food"},
        {"社保审查", "pension-examiner"},
        {"社保首席", "pension-chief"},
        {"代办员", "helper"},
        {"帮办窗口", "window-helper"},
        {"帮办监督", "supervisor-helper"},
        {"一人多岗", "window-alone"},
        {"村干部", "window-village-alone"},
        {"部门系统", ""},
        {"药监系统", ""},
        {"医保系统", ""},
    };
    const auto found = accounts.find(person);
    if (found == accounts.end()) throw std::runtime_error{"nobody is called " + person};
    return found->second;
}

}  // namespace yimen::test
