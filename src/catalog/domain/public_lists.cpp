#include "catalog/domain/public_lists.h"

#include <algorithm>
#include <array>

namespace yimen::catalog {

namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) text += "、";
        text += part;
    }
    return text;
}

std::string materials_in_words(const ServiceItem& item, bool (*fits)(const Material&)) {
    std::vector<std::string> names;
    for (const auto& material : item.materials) {
        if (fits(material)) names.push_back(material.name);
    }
    return joined(names);
}

bool is_main(const Material& material) {
    return !material.deferrable && material.necessity == "必要";
}

bool is_deferrable(const Material& material) {
    return material.deferrable;
}

bool can_be_fetched(const Material& material) {
    return material.government_can_provide;
}

Rows plain_row(const ServiceItem& item) {
    return {{item.name, item.department, limit_in_words(item), joined(item.channels)}};
}

Rows deferral_row(const ServiceItem& item) {
    const auto deadline = item.deferral_days ? std::to_string(*item.deferral_days) + " 个工作日内"
                                             : std::string{"作出决定前"};
    return {{item.name, item.department, materials_in_words(item, is_main),
             materials_in_words(item, is_deferrable), deadline}};
}

Rows commitment_row(const ServiceItem& item) {
    const auto terms = item.commitment_terms.value_or(CommitmentTerms{});
    return {{item.name, item.department, terms.content, terms.requirement, terms.liability,
             terms.method, terms.supervision}};
}

Rows special_step_rows(const ServiceItem& item) {
    Rows rows;
    for (const auto& step : item.special_procedures) {
        rows.push_back({item.name, item.department, step.kind,
                        std::to_string(step.days) + " 个" + step.unit, step.law + step.article});
    }
    return rows;
}

Rows certificate_free_row(const ServiceItem& item) {
    return {{item.name, item.department, materials_in_words(item, can_be_fetched)}};
}

Rows cross_region_row(const ServiceItem& item) {
    return {{item.name, item.department, item.cross_region, joined(item.channels)}};
}

Rows proof_rows(const ServiceItem& item) {
    Rows rows;
    for (const auto& material : item.materials) {
        if (!material.proof) continue;
        const auto basis = material.basis.value_or(Citation{});
        rows.push_back({material.name, item.name, item.department, basis.law + basis.article,
                        material.proof_reason.value_or("")});
    }
    return rows;
}

Rows stationed_row(const ServiceItem& item) {
    return {{item.name, item.department, item.window, item.contact.address}};
}

Rows supervision_row(const ServiceItem& item) {
    return {{item.name, item.department, item.supervising_department}};
}

constexpr std::array<std::string_view, 4> kPlainColumns = {"事项名称", "实施单位", "办理时限",
                                                           "办理渠道"};
constexpr std::array<std::string_view, 5> kDeferralColumns = {
    "事项名称", "实施单位", "主要申请材料", "可容缺受理的材料", "补交期限"};
constexpr std::array<std::string_view, 7> kCommitmentColumns = {
    "事项名称",     "实施单位", "承诺的具体内容", "要求", "违反承诺应承担的法律责任",
    "办事承诺方式", "监管细则"};
constexpr std::array<std::string_view, 5> kSpecialColumns = {"事项名称", "实施单位", "特殊环节",
                                                             "承诺时限", "设立依据"};
constexpr std::array<std::string_view, 3> kCertificateColumns = {"事项名称", "实施单位",
                                                                 "不用交的材料"};
constexpr std::array<std::string_view, 4> kCrossColumns = {"事项名称", "实施单位", "通办范围",
                                                           "办理渠道"};
constexpr std::array<std::string_view, 5> kProofColumns = {"证明名称", "用于办理", "实施单位",
                                                           "设定依据", "保留理由"};
constexpr std::array<std::string_view, 4> kStationedColumns = {"事项名称", "实施单位", "窗口",
                                                               "地址"};
constexpr std::array<std::string_view, 3> kSupervisionColumns = {"行政许可事项", "实施单位",
                                                                 "监管部门"};

bool stands_near(const ServiceItem& item) {
    return item.flags.kiosk || item.level == "镇级" || item.level == "村级";
}

const PublicList kLists[] = {
    {"immediate", "马上办", "到窗口当场办完的事", kPlainColumns,
     [](const ServiceItem& item) { return item.flags.immediate; }, plain_row},
    {"one-visit", "最多跑一次", "最多到现场一次就能办成的事", kPlainColumns,
     [](const ServiceItem& item) { return item.visits <= 1; }, plain_row},
    {"fully-online", "全程网办", "从申请到拿结果都不用出门的事", kPlainColumns,
     [](const ServiceItem& item) { return item.online_depth == "全程网办" && item.visits == 0; },
     plain_row},
    {"deferrable-acceptance", "容缺受理", "缺次要材料也先受理、后补交的事", kDeferralColumns,
     [](const ServiceItem& item) { return item.flags.deferrable_acceptance; }, deferral_row},
    {"commitment", "告知承诺", "书面承诺符合条件就能办的事", kCommitmentColumns,
     [](const ServiceItem& item) { return item.flags.commitment; }, commitment_row},
    {"special-steps", "特殊环节", "办理中有现场勘验、技术审查、听证等环节的事", kSpecialColumns,
     [](const ServiceItem& item) { return !item.special_procedures.empty(); }, special_step_rows},
    {"certificate-free", "免证办", "政府已有的证照和数据不用再交的事", kCertificateColumns,
     [](const ServiceItem& item) {
         return std::any_of(item.materials.begin(), item.materials.end(), can_be_fetched);
     },
     certificate_free_row},
    {"nearby", "就近办", "在自助终端、镇村服务点就能办的事", kPlainColumns, stands_near, plain_row},
    {"cross-region", "跨域通办", "在外地也能办的事", kCrossColumns,
     [](const ServiceItem& item) { return item.cross_region != "无"; }, cross_region_row},
    {"proofs", "证明事项", "确需保留的证明和要它的理由", kProofColumns,
     [](const ServiceItem& item) {
         return std::any_of(item.materials.begin(), item.materials.end(),
                            [](const Material& material) { return material.proof; });
     },
     proof_rows},
    {"stationed", "进驻事项", "在政务服务中心窗口能办的事", kStationedColumns,
     [](const ServiceItem& item) { return !item.window.empty(); }, stationed_row},
    {"supervision", "监管部门", "每项行政许可由谁监管", kSupervisionColumns,
     [](const ServiceItem& item) { return item.type == "行政许可"; }, supervision_row},
};

}  // namespace

std::span<const PublicList> public_lists() {
    return kLists;
}

const PublicList* find_public_list(std::string_view name) {
    for (const auto& list : kLists) {
        if (list.name == name) return &list;
    }
    return nullptr;
}

std::vector<std::string> tags_of(const ServiceItem& item) {
    std::vector<std::string> tags;
    for (const auto& list : kLists) {
        if (list.name != "supervision" && list.includes(item)) tags.emplace_back(list.title);
    }
    return tags;
}

std::string fee_in_words(const ServiceItem& item) {
    if (!item.fee.charged) return "不收费";
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
    for (const auto& fee : item.fee.items) {
        if (!fee.amount_yuan) return "按标准收费";
        least = std::min(least.value_or(*fee.amount_yuan), *fee.amount_yuan);
        most = std::max(most.value_or(*fee.amount_yuan), *fee.amount_yuan);
    }
    if (!least) return "按标准收费";
    const auto yuan = "¥" + std::to_string(*least);
    return *least == *most ? yuan : yuan + "–¥" + std::to_string(*most);
}

std::string limit_in_words(const ServiceItem& item) {
    if (item.promised_days == 0) return "当场办结";
    return std::to_string(item.promised_days) + " 个工作日";
}

}  // namespace yimen::catalog
