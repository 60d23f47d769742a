#include "catalog/domain/guide_elements.h"

#include <algorithm>

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

using text::is_blank;

bool has_form_to_download(const ServiceItem& item) {
    const auto asks_for_form =
        std::any_of(item.materials.begin(), item.materials.end(),
                    [](const Material& material) { return material.kind == "申请表格文书"; });
    return !asks_for_form || !item.form.empty();
}

/// A model is drawn from the form; common errors stand at the materials. 示范文本及常见错误示例
bool has_samples_and_errors(const ServiceItem& item) {
    return !item.form.empty() &&
           std::all_of(item.materials.begin(), item.materials.end(),
                       [](const Material& material) { return !material.common_errors.empty(); });
}

bool has_fee_basis_and_standard(const ServiceItem& item) {
    if (!item.fee.charged) return item.fee.items.empty();
    return !item.fee.items.empty() &&
           std::all_of(item.fee.items.begin(), item.fee.items.end(), [](const FeeItem& fee) {
               return !is_blank(fee.basis) &&
                      (fee.amount_yuan || (fee.standard && !is_blank(*fee.standard)));
           });
}

/// On the spot, or some days; where the law sets no limit the guide says so.
bool has_time_limits(const ServiceItem& item) {
    const bool promise_fits =
        item.handling_type == "即办件" ? item.promised_days == 0 : item.promised_days > 0;
    return promise_fits && (item.statutory_days || !is_blank(item.statutory_note.value_or("")));
}

constexpr GuideElement kElements[] = {
    {"办理依据", "/legal_basis", [](const ServiceItem& item) { return !item.legal_basis.empty(); }},
    {"受理单位", "/contact/accepting_unit",
     [](const ServiceItem& item) { return !is_blank(item.contact.accepting_unit); }},
    {"基本流程", "/process", [](const ServiceItem& item) { return !item.process.empty(); }},
    {"申请材料", "/materials", [](const ServiceItem& item) { return !item.materials.empty(); }},
    {"表格下载", "/form", has_form_to_download},
    {"示范文本及常见错误示例", "/materials", has_samples_and_errors},
    {"收费依据及标准", "/fee", has_fee_basis_and_standard},
    {"办理时限", "/promised_days", has_time_limits},
    {"责任追究", "/accountability",
     [](const ServiceItem& item) { return !is_blank(item.accountability); }},
    {"咨询方式", "/contact/consultation",
     [](const ServiceItem& item) { return !is_blank(item.contact.consultation); }},
    {"办公时间地址", "/contact/address",
     [](const ServiceItem& item) {
         return !is_blank(item.contact.address) && !is_blank(item.contact.hours);
     }},
    {"乘车线路", "/contact/bus_routes",
     [](const ServiceItem& item) { return !is_blank(item.contact.bus_routes); }},
    {"状态查询", "/contact/status_query",
     [](const ServiceItem& item) { return !is_blank(item.contact.status_query); }},
};

}  // namespace

std::span<const GuideElement> guide_elements() {
    return kElements;
}

}  // namespace yimen::catalog
