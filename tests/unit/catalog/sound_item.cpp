#include "sound_item.h"

namespace yimen::catalog {

Material sound_material(std::string name) {
    Material material;
    material.key = "material";
    material.name = std::move(name);
    material.kind = "证件证书证明";
    material.necessity = "必要";
    material.common_errors = {"没有签名"};
    material.basis = Citation{"中华人民共和国药品管理法", "第五十一条"};
    return material;
}

ServiceItem sound_item() {
    ServiceItem item;
    item.key = "sound-item";
    item.name = "药品零售企业许可";
    item.type = "行政许可";
    item.department = "市场监督管理局";
    item.supervising_department = "市场监督管理局";
    item.level = "县级";
    item.legal_basis = {{"中华人民共和国药品管理法", "第五十一条", "从事药品零售活动应当经批准"}};
    item.handling_type = "承诺件";
    item.statutory_days = 20;
    item.promised_days = 10;
    item.visits = 2;
    item.materials = {sound_material("身份证")};
    item.form = {{.name = "name", .label = "姓名", .type = "text", .element = "person.name"}};
    item.process = {{.step = "受理", .kind = "accept", .role = "窗口", .days = 1}};
    item.channels = {"窗口"};
    item.online_depth = "网上申请";
    item.cross_region = "无";
    item.accountability = "依法追究责任";
    item.contact = {.accepting_unit = "市场监督管理局",
                    .consultation = "12345",
                    .complaint = "12345",
                    .address = "政务服务中心",
                    .hours = "工作日 9:00-17:00",
                    .bus_routes = "1 路",
                    .status_query = "网上查询"};
    return item;
}

PublishingFacts sound_facts() {
    PublishingFacts facts;
    facts.bound_to_superior = true;
    return facts;
}

}  // namespace yimen::catalog
