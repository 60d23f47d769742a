#include "catalog/domain/completeness.h"

#include <algorithm>

#include "catalog/domain/guide_elements.h"

#include "core/text/text.h"

namespace yimen::catalog {

std::vector<std::string> materials_without_basis(const ServiceItem& item) {
    std::vector<std::string> names;
    for (const auto& material : item.materials) {
        const bool founded =
            material.basis && std::any_of(item.legal_basis.begin(), item.legal_basis.end(),
                                          [&](const LegalBasis& basis) {
                                              return basis.law == material.basis->law &&
                                                     basis.article == material.basis->article;
                                          });
        if (!founded) names.push_back(material.name);
    }
    return names;
}

std::vector<std::string> missing_elements(const ServiceItem& item) {
    std::vector<std::string> names;
    const auto require = [&](std::string_view text, std::string_view name) {
        if (text::is_blank(text)) names.emplace_back(name);
    };
    require(item.name, "事项名称");
    require(item.type, "事项类型");
    require(item.codes.base, "基本编码");
    require(item.codes.implementation, "实施编码");
    require(item.level, "行使层级");
    if (item.audience.empty()) names.emplace_back("服务对象");
    for (const auto& element : guide_elements()) {
        if (!element.is_given(item)) names.emplace_back(element.name);
    }
    return names;
}

bool is_permit(const ServiceItem& item) {
    return item.type == "行政许可";
}

}  // namespace yimen::catalog
