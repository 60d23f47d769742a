#pragma once

#include <string_view>

namespace yimen::notices {

/// What most papers say, for packing their values (platform/json/packed.h). Papers that are kept
/// were packed with these very bytes: never changed; another dictionary would be another mark.
inline constexpr std::string_view kValuesDictionary =
    R"({"name":"original_limit","label":null,"value":"},{"name":"extended_by","label":null,"value":"},)"
    R"({"name":"new_due_on","label":null,"value":"},{"name":"procedure","label":null,"value":"听证检验检测检疫鉴定专家评审现场勘验"},)"
    R"({"name":"starts_on","label":null,"value":"},{"name":"expected_days","label":null,"value":"},)"
    R"({"name":"supply_within","label":null,"value":"},{"name":"consequence","label":null,"value":"逾期没有补正的，本次申请按补正不来办结，可以重新申请"},)"
    R"({"name":"competent_office","label":null,"value":"},{"name":"review_office","label":null,"value":"人民政府"},{"name":"court","label":null,"value":"人民法院"},)"
    R"({"name":"reason","label":null,"value":"},{"name":"ended_on","label":null,"value":"},{"name":"fee_basis","label":null,"value":"},)"
    R"({"name":"decision","label":null,"value":"准予"},{"name":"scope","label":null,"value":"以证件记载为准"},{"name":"validity","label":null,"value":"无"},)"
    R"({"name":"certificate","label":null,"value":"许可证登记证"},{"name":"outcome","label":null,"value":"同意办理"},)"
    R"({"name":"collection","label":null,"value":"窗口领取、邮寄或者电子送达"},)"
    R"({"name":"excluded_time","label":null,"value":"听证、检验、检测、检疫、鉴定和专家评审所需时间不计算在内，另行书面告知"},)"
    R"({"name":"fee","label":null,"value":"不收费"},{"name":"accepted_on","label":null,"value":"2026年"},)"
    R"({"name":"statutory_limit","label":null,"value":" 个工作日"},{"name":"promised_limit","label":null,"value":" 个工作日"},{"name":"due_on","label":null,"value":"2026年"},)"
    R"({"name":"received_at","label":null,"value":"2026年"},{"name":"received_by","label":null,"value":"},)"
    R"({"name":"inquiry_way","label":null,"value":"凭办件编号在门户“查进度”查询"},{"name":"office","label":null,"value":"市区县局中心"}],"tables":[{"name":"deficiencies","rows":[["1","申请表","",""]]},)"
    R"({"name":"materials","rows":[["居民身份证","原件或复印件","1","0","原件或复印件"],["申请表","电子上传","1","1","电子上传"],["户口簿营业执照授权委托书","扫描","1","1","扫描"],["电子证照","电子证照","1","0","电子证照"],["证明","数据共享","1","0","数据共享"]]}]})"
    R"({"fields":[{"name":"applicant","label":null,"value":"},{"name":"document_type","label":null,"value":"统一社会信用代码"},)"
    R"({"name":"document_type","label":null,"value":"居民身份证"},{"name":"document_number","label":null,"value":"4452031144051401},)"
    R"({"name":"item_name","label":null,"value":"},{"name":"item_code","label":null,"value":"},{"name":"case_number","label":null,"value":"},)"
    R"({"name":"applied_on","label":null,"value":"2026年1月日"},{"name":"inquiry_phone","label":null,"value":"无"},{"name":"basis","label":null,"value":"《中华人民共和国法》第条"},)"
    R"("label":null,"value":")";

}  // namespace yimen::notices
