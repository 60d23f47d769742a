#pragma once

#include <boost/json/object.hpp>

namespace yimen::test {

/// Who applies for the shop, as the forms ask for an organisation.
inline boost::json::object organisation() {
    return {{"org_name", "揭东某某药店"},
            {"org_uscc", "91350100M000100Y43"},
            {"org_type", "企业"},
            {"org_address", "揭东区曲溪街道金溪大道1号"},
            {"legal_representative", "张三"},
            {"legal_representative_id_number", "11010519491231002X"},
            {"liaison_name", "李四"},
            {"liaison_phone", "13800138000"}};
}

/// A whole application for a drug shop.
inline boost::json::object answers() {
    auto answers = organisation();
    const boost::json::object shop{
        {"premises_name", "某某药店"}, {"premises_address", "揭东区曲溪街道金溪大道1号"},
        {"premises_area", 120},        {"drug_scope", {"乙类非处方药"}},
        {"drug_manager_name", "王五"}, {"drug_quality_manager_name", "赵六"},
        {"applicant_is_agent", false}, {"delivery_method", "窗口领取"}};
    answers.insert(shop.begin(), shop.end());
    return answers;
}

}  // namespace yimen::test
