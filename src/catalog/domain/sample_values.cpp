#include "catalog/domain/sample_values.h"

#include <string_view>

namespace yimen::catalog {

namespace {

struct Sample {
    std::string_view ending;  ///< of the data element, or the whole field type
    std::string_view value;
};

/// The example number of GB 11643; the example code of GB 32100.
constexpr std::string_view kIdNumber = "11010519491231002X";
constexpr std::string_view kCreditCode = "91350100M000100Y43";
constexpr std::string_view kPhone = "138 0000 0000";
constexpr std::string_view kAddress = "揭东区示例路 1 号 101 室";
constexpr std::string_view kBankAccount = "6222 0000 0000 0000 004";

constexpr Sample kByType[] = {
    {"idcard", kIdNumber},      {"uscc", kCreditCode},    {"phone", kPhone},
    {"bankcard", kBankAccount}, {"date", "2026年3月6日"}, {"money", "12500.00"},
    {"number", "80"},           {"bool", "是"},           {"address", kAddress},
};

/// The longer endings first.
constexpr Sample kByElement[] = {
    {"id_number", kIdNumber},
    {"credit_code", kCreditCode},
    {"phone", kPhone},
    {"mobile", kPhone},
    {"address", kAddress},
    {"account_number", kBankAccount},
    {"bank_account", kBankAccount},
    {"enterprise.name", "揭阳市示例商贸有限公司"},
    {"bank_name", "示例银行揭东支行"},
    {"name", "张三"},
};

constexpr std::string_view kOther = "（按实际情况填写）";

}  // namespace

std::string sample_value(const form::Field& field) {
    if (field.options && !field.options->empty()) return field.options->front();
    for (const auto& sample : kByType) {
        if (field.type == sample.ending) return std::string{sample.value};
    }
    for (const auto& sample : kByElement) {
        if (field.element.ends_with(sample.ending)) return std::string{sample.value};
    }
    return std::string{kOther};
}

std::vector<SampleValue> sample_values(const ServiceItem& item) {
    std::vector<SampleValue> values;
    for (const auto& field : item.form) values.push_back({field.name, sample_value(field)});
    return values;
}

}  // namespace yimen::catalog
