#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sharing/domain/external_case.h"

/// Rows of the provincial exchange of Guangdong (省网上办事大厅), one for each report: which
/// element says what is written down once, in kElements. 交换
namespace yimen::sharing {

/// Empty members are not sent.
struct ExchangeRow {
    std::string stage;    ///< 0 申办, 2 受理, 3 审批, 4 办结, 5 and 6 特别程序, 7 and 8 补正
    std::string on;       ///< the day on which it was done
    std::string version;  ///< of the case's data, one more with each row
    std::string case_number;
    std::string item_code;
    std::string item_name;
    std::string applicant_type;
    std::string applicant_name;
    std::string document_type;
    std::string applicant_number;
    std::string division_code;
    std::string received_on;
    std::string acceptance;
    std::string decline_reason;
    std::string accepted_on;
    std::string step;
    std::string officer;
    std::string words;
    std::string passed_on;
    std::string outcome;
    std::string outcome_words;
    std::string ended_on;
    std::string procedure_kind;
    std::string procedure_from;
    std::string procedure_by;
    std::string procedure_words;
    std::string procedure_name;
    std::string supplement_reason;
    std::string supplement_on;

    friend bool operator==(const ExchangeRow&, const ExchangeRow&) = default;
};

struct Element {
    std::string_view name;  ///< as the exchange has it
    std::string ExchangeRow::* member;
};

inline constexpr std::array kElements = {
    Element{"stage", &ExchangeRow::stage},
    Element{"on", &ExchangeRow::on},
    Element{"SBLSH", &ExchangeRow::case_number},
    Element{"SJBBH", &ExchangeRow::version},
    Element{"SXBM", &ExchangeRow::item_code},
    Element{"SXMC", &ExchangeRow::item_name},
    Element{"SQRLX", &ExchangeRow::applicant_type},
    Element{"SQRMC", &ExchangeRow::applicant_name},
    Element{"SQRZJLX", &ExchangeRow::document_type},
    Element{"SQRZJHM", &ExchangeRow::applicant_number},
    Element{"XZQHDM", &ExchangeRow::division_code},
    Element{"SBSJ", &ExchangeRow::received_on},
    Element{"SLZTDM", &ExchangeRow::acceptance},
    Element{"BSLYY", &ExchangeRow::decline_reason},
    Element{"SLSJ", &ExchangeRow::accepted_on},
    Element{"SPHJMC", &ExchangeRow::step},
    Element{"SPRXM", &ExchangeRow::officer},
    Element{"SPYJ", &ExchangeRow::words},
    Element{"SPSJ", &ExchangeRow::passed_on},
    Element{"BJJGDM", &ExchangeRow::outcome},
    Element{"BJJGMS", &ExchangeRow::outcome_words},
    Element{"BJSJ", &ExchangeRow::ended_on},
    Element{"TBCXZL", &ExchangeRow::procedure_kind},
    Element{"TBCXKSRQ", &ExchangeRow::procedure_from},
    Element{"TBCXPZR", &ExchangeRow::procedure_by},
    Element{"TBCXQDLYHYJ", &ExchangeRow::procedure_words},
    Element{"SQNR", &ExchangeRow::procedure_name},
    Element{"BZGZYY", &ExchangeRow::supplement_reason},
    Element{"BZGZSJ", &ExchangeRow::supplement_on},
};

/// The row that tells this entry of the case. Pure: equal entries give equal rows.
ExchangeRow to_row(const ExternalCase& tracked, const Entry& entry);

/// What a row says, and whether it can be understood.
struct ReadRow {
    std::int64_t serial = 0;
    Report report;
    Applicant applicant;  ///< of a receipt
};

/// Reports, each at its element below `pointer`: /stage exchange-stage-unknown, /on day-malformed,
/// /SBLSH and /SJBBH exchange-element-missing, /SQRLX applicant-kind-unknown, /SLZTDM and /BJJGDM
/// exchange-code-unknown.
ReadRow read_row(const ExchangeRow& row, const std::string& pointer,
                 std::vector<FieldProblem>& faults);

/// Where a row of this kind says what the report has at `pointer`; the pointer itself where no
/// element says it.
std::string element_of(ReportKind kind, const std::string& pointer);

/// Whether both say the same, as far as the exchange tells it.
bool tells_the_same(const Report& one, const Report& other);

}  // namespace yimen::sharing
