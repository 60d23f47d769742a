#include "cases/actions/list_results.h"

#include <algorithm>
#include <map>
#include <queue>
#include <utility>

#include "cases/actions/known_terms.h"
#include "cases/store/result_store.h"
#include "people/people.h"

#include "core/identifiers/division_code.h"
#include "core/identifiers/masks.h"

namespace yimen::cases {

namespace {

/// So many results one page looks at.
constexpr int kLookedThrough = 2'000;
constexpr std::int64_t kFewOfMany = 8;
constexpr std::int64_t kMore = 50;
constexpr std::int64_t kRowsAtOnce = 100;

/// The results of several units as one list, newest first.
class Merged {
  public:
    Merged(db::Transaction& transaction, const std::vector<std::string>& unit_ids,
           const ResultSpan& span)
        : store_(transaction), span_(span) {
        const auto first = unit_ids.size() == 1 ? kMore : kFewOfMany;
        for (const auto& unit_id : unit_ids) {
            parts_.push_back({unit_id, {}, 0, false});
            read(parts_.size() - 1, span.below, first);
        }
    }

    std::optional<FiledResult> next() {
        if (heads_.empty()) return std::nullopt;
        const auto [place, at] = heads_.top();
        heads_.pop();
        auto& part = parts_[at];
        auto found = std::move(part.read[part.next++]);
        if (part.next < part.read.size()) {
            heads_.emplace(part.read[part.next].place, at);
        } else if (!part.over) {
            read(at, place, kMore);
        }
        return found;
    }

  private:
    struct Part {
        std::string unit_id;
        std::vector<FiledResult> read;
        std::size_t next = 0;
        bool over = false;
    };

    void read(std::size_t at, std::int64_t below, std::int64_t limit) {
        auto& part = parts_[at];
        part.read = store_.list_of_unit(part.unit_id, {span_.above, below}, limit);
        part.next = 0;
        part.over = part.read.size() < static_cast<std::size_t>(limit);
        if (!part.read.empty()) heads_.emplace(part.read.front().place, at);
    }

    ResultStore store_;
    ResultSpan span_;
    std::vector<Part> parts_;
    std::priority_queue<std::pair<std::int64_t, std::size_t>> heads_;
};

/// Whether the version in force of each item withholds results.
class Withholding {
  public:
    Withholding(db::Transaction& transaction, Day today, Office& office)
        : transaction_(transaction), today_(today), office_(office) {}

    bool withholds(const std::string& entry_id) {
        const auto known = known_.find(entry_id);
        if (known != known_.end()) return known->second;
        const auto version = catalog::find_version_in_force(transaction_, entry_id, today_);
        const auto terms = version ? office_.terms.find(transaction_, entry_id, *version) : nullptr;
        return known_.emplace(entry_id, terms != nullptr && terms->results_withheld).first->second;
    }

  private:
    db::Transaction& transaction_;
    Day today_;
    Office& office_;
    std::map<std::string, bool> known_;
};

Result<std::string> digits_of(const std::string& division) {
    if (division.empty()) return std::string{};
    const auto code = identifiers::DivisionCode::parse(division);
    if (!code) return invalid_input({{"/division", code.problem().code, code.problem().facts}});
    return code->digits();
}

std::vector<std::string> units_within(const std::vector<people::Unit>& units,
                                      const std::string& digits) {
    std::vector<std::string> ids;
    for (const auto& unit : units) {
        if (unit.division_code.starts_with(digits)) ids.push_back(unit.id);
    }
    return ids;
}

/// Units whose results are asked for. The versions of an item are all of one unit.
std::vector<std::string> units_of(db::Transaction& transaction, const WhichResults& which,
                                  const std::string& digits) {
    if (!which.entry_id.empty()) {
        const auto item = catalog::find_item_version(transaction, which.entry_id, 1);
        return item ? std::vector{item->unit_id} : std::vector<std::string>{};
    }
    if (!which.unit_id.empty()) return {which.unit_id};
    return units_within(people::list_units(transaction), digits);
}

bool fits(const FiledCase& filed, const WhichResults& which) {
    if (!which.entry_id.empty() && filed.filed.entry_id != which.entry_id) return false;
    return filed.item_name.find(which.text) != std::string::npos;
}

class Shown {
  public:
    Shown(db::Transaction& transaction, const Office& office)
        : transaction_(transaction), office_(office) {
        for (const auto& unit : people::list_units(transaction)) {
            unit_names_.emplace(unit.id, unit.name);
        }
    }

    std::vector<PublicResult> show(const std::vector<FiledCase>& filed) const {
        std::vector<std::string> applicants;
        applicants.reserve(filed.size());
        for (const auto& one : filed) applicants.push_back(one.filed.applicant_id);
        const auto names =
            people::find_names_of_persons(transaction_, applicants, office_.cipher, office_.names);
        std::vector<PublicResult> shown;
        shown.reserve(filed.size());
        for (const auto& one : filed) {
            const auto name = names.find(one.filed.applicant_id);
            const auto unit = unit_names_.find(one.filed.unit_id);
            shown.push_back({.entry_id = one.filed.entry_id,
                             .item_name = one.item_name,
                             .unit_name = unit == unit_names_.end() ? std::string{} : unit->second,
                             .applicant = name == names.end()
                                              ? std::string{}
                                              : masked(one.filed.applicant_id, name->second),
                             .outcome = outcome_of(one.filed).value_or(Outcome::Granted),
                             .decided_on = one.filed.decided_on.value_or(Day{})});
        }
        return shown;
    }

  private:
    std::string masked(const std::string& applicant_id, const std::string& name) const {
        return people::find_legal_person(transaction_, applicant_id)
                   ? name
                   : identifiers::mask_name_strictly(name);
    }

    db::Transaction& transaction_;
    const Office& office_;
    std::map<std::string, std::string> unit_names_;
};

PublicResults read_page(db::Transaction& transaction, const WhichResults& which,
                        const std::string& digits, const ResultPage& page, Day today,
                        Office& office) {
    auto span = span_of(which.from, which.to);
    if (page.before) span.below = std::min(span.below, *page.before);
    Merged merged{transaction, units_of(transaction, which, digits), span};
    Withholding withholding{transaction, today, office};
    std::vector<FiledCase> taken;
    PublicResults found;
    std::int64_t last = 0;
    for (int looked = 0; auto one = merged.next(); ++looked) {
        const bool full =
            taken.size() >= static_cast<std::size_t>(page.limit) || looked >= kLookedThrough;
        // Whoever shares a place stands on one page.
        if (full && one->place != last) {
            found.next = last;
            break;
        }
        last = one->place;
        if (!fits(one->filed, which) || withholding.withholds(one->filed.filed.entry_id)) continue;
        taken.push_back(std::move(one->filed));
    }
    found.results = Shown{transaction, office}.show(taken);
    return found;
}

std::vector<paper::Cell> cells_of(const PublicResult& one) {
    return {one.item_name, one.unit_name, one.applicant, std::string{row_of(one.outcome).chinese},
            one.decided_on};
}

}  // namespace

Result<PublicResults> list_results(const WhichResults& which, const ResultPage& page,
                                   Services& services, Office& office) {
    const auto digits = digits_of(which.division_code);
    if (!digits) return digits.problem();
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> Result<PublicResults> {
        return read_page(transaction, which, *digits, page, today, office);
    });
}

const std::vector<paper::SheetColumn>& ResultTable::columns() {
    static const std::vector<paper::SheetColumn> columns = {
        {"事项", 32}, {"办理部门", 32}, {"申请人", 24}, {"办理结果", 12}, {"决定日期", 12}};
    return columns;
}

std::vector<std::vector<paper::Cell>> ResultTable::next() {
    std::vector<std::vector<paper::Cell>> rows;
    while (rows.empty() && !over_) {
        const auto page = list_results(which_, {before_, std::min(kRowsAtOnce, kRowsMost - rows_)},
                                       services_, office_);
        if (!page) break;
        before_ = page->next;
        for (const auto& one : page->results) rows.push_back(cells_of(one));
        rows_ += static_cast<std::int64_t>(rows.size());
        over_ = !page->next || rows_ >= kRowsMost;
    }
    return rows;
}

Result<std::shared_ptr<ResultTable>> export_results(const WhichResults& which, Services& services,
                                                    Office& office) {
    const auto digits = digits_of(which.division_code);
    if (!digits) return digits.problem();
    return std::make_shared<ResultTable>(which, services, office);
}

}  // namespace yimen::cases
