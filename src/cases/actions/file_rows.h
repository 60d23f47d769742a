#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>

#include "cases/actions/office.h"
#include "cases/domain/case.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/db/once.h"
#include "platform/services.h"

namespace yimen::cases {

/// An enterprise files for the same item many times, one case a row: for each of its employees.
/// 企业批量申报
struct FileRows {
    struct Row {
        boost::json::object answers;
        std::vector<HeldMaterial> materials;  ///< in the place of those of all rows
    };

    people::Person person;
    std::string entry_id;
    std::string applicant_id;  ///< a legal person
    std::string channel;       ///< code set handling_form
    std::vector<Row> rows;
    std::vector<HeldMaterial> materials;  ///< that every row holds
    bool submit = false;
    db::KeyedWrite write;  ///< each row is done once under it
};

inline constexpr std::size_t kRowsOfFilingMost = 200;

struct LackingMaterial {
    std::string key;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(LackingMaterial, (), (key, name))

/// What became of a row.
struct FiledRow {
    std::string case_id;
    std::string number;                    ///< empty: it stays a draft
    std::vector<LackingMaterial> lacking;  ///< for which it was not filed
};
BOOST_DESCRIBE_STRUCT(FiledRow, (), (case_id, number, lacking))

/// Looks at all rows, then opens a draft of each, saves it, and submits it where that is asked for
/// and no required material lacks but those that the office fetches or that may come later; each
/// row in a unit of work of its own, so that one that is refused leaves nothing and costs no other.
/// Brings for each row, in order, the case or the refusal: those of open_case, save_draft and
/// act_on_case. A row that was done under this key before is answered again.
///
/// Refusals before any row is done, in this order: invalid-input (/rows `rows-required` or
/// `rows-too-many`, limit=), idempotency-key-reused, those of open_case but invalid-input,
/// invalid-input, everything at once: those of open_case, /applicant_id `rows-for-legal-person`,
/// for each row /rows/n/answers/x those of form::check_answers and /rows/n `row-twice` (row=,
/// counted from 1).
Result<std::vector<Result<FiledRow>>> file_rows(const FileRows& command, Services& services,
                                                Office& office);

}  // namespace yimen::cases
