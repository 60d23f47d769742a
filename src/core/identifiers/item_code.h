#pragma once

#include <string>
#include <string_view>

#include "core/identifiers/credit_code.h"
#include "core/identifiers/warning.h"
#include "core/result.h"

namespace yimen::identifiers {

/// 基本编码, 12 characters of the basic catalogue of service items.
struct BaseCode {
    std::string code;
    std::string region;     ///< two digits: 00 the national list, 44 Guangdong …
    std::string item_type;  ///< two digits: 01 行政许可 … 20 公共服务 …
    std::string sub_item;   ///< 000 main item, 00Y main item that has sub-items, 001… sub-item
};

/// 实施编码, 31 characters: implementing body, level, base code.
struct ImplementationCode {
    std::string code;
    CreditCode body;
    int level = 0;  ///< 1 国家级, 2 省级, 3 市级, 4 县级, 5 镇级, 6 村级, 7 分级管理
    BaseCode base;
    Warnings warnings;  ///< those of the body's credit code
};

/// 业务办理项编码, 33 characters: implementation code and a serial of two digits.
struct HandlingItemCode {
    std::string code;
    ImplementationCode implementation;
    std::string serial;
    Warnings warnings;  ///< those of the body's credit code
};

/// Letters are taken as upper case by all three.
/// Refusals, in this order: `base-code-length` (12), `base-code-form` (nine digits, then three
/// digits or 00Y).
Result<BaseCode> check_base_code(std::string_view code);

/// Refusals, in this order: `implementation-code-length` (31), those of `check_credit_code` for the
/// first 18 characters, `implementation-code-level` (1 to 7), `base-code-form`.
Result<ImplementationCode> check_implementation_code(std::string_view code);

/// Refusals, in this order: `handling-item-code-length` (33), those of the implementation code,
/// `handling-item-code-serial` (two digits).
Result<HandlingItemCode> check_handling_item_code(std::string_view code);

}  // namespace yimen::identifiers
