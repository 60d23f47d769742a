#include "core/identifiers/item_code.h"

#include <utility>

#include "core/identifiers/characters.h"

namespace yimen::identifiers {
namespace {

constexpr std::size_t kBodyLength = 18;
constexpr std::size_t kBaseLength = 12;
constexpr std::size_t kBaseDigits = 9;
constexpr std::size_t kImplementationLength = kBodyLength + 1 + kBaseLength;
constexpr std::size_t kHandlingItemLength = kImplementationLength + 2;

Problem refused(std::string code) {
    return {ProblemKind::Invalid, std::move(code), {}, {}};
}

}  // namespace

Result<BaseCode> check_base_code(std::string_view code) {
    if (code.size() != kBaseLength) return refused("base-code-length");
    BaseCode read;
    read.code = to_upper(code);
    read.sub_item = read.code.substr(kBaseDigits);
    const bool form = all_digits(std::string_view{read.code}.substr(0, kBaseDigits)) &&
                      (all_digits(read.sub_item) || read.sub_item == "00Y");
    if (!form) return refused("base-code-form");
    read.region = read.code.substr(0, 2);
    read.item_type = read.code.substr(2, 2);
    return read;
}

Result<ImplementationCode> check_implementation_code(std::string_view code) {
    if (code.size() != kImplementationLength) return refused("implementation-code-length");
    auto body = check_credit_code(code.substr(0, kBodyLength));
    if (!body) return body.problem();
    const char level = code[kBodyLength];
    if (level < '1' || level > '7') return refused("implementation-code-level");
    auto base = check_base_code(code.substr(kBodyLength + 1));
    if (!base) return base.problem();

    ImplementationCode read;
    read.code = to_upper(code);
    read.body = std::move(*body);
    read.level = level - '0';
    read.base = std::move(*base);
    read.warnings = read.body.warnings;
    return read;
}

Result<HandlingItemCode> check_handling_item_code(std::string_view code) {
    if (code.size() != kHandlingItemLength) return refused("handling-item-code-length");
    auto implementation = check_implementation_code(code.substr(0, kImplementationLength));
    if (!implementation) return implementation.problem();
    const auto serial = code.substr(kImplementationLength);
    if (!all_digits(serial)) return refused("handling-item-code-serial");

    HandlingItemCode read;
    read.code = to_upper(code);
    read.implementation = std::move(*implementation);
    read.serial = serial;
    read.warnings = read.implementation.warnings;
    return read;
}

}  // namespace yimen::identifiers
