#include "inquiries/domain/inquiry.h"

#include <algorithm>

#include "core/text/text.h"

namespace yimen::inquiries {

namespace {

void check_text(std::string_view text, std::string_view pointer, std::int64_t most,
                text::Lines lines, std::vector<FieldProblem>& faults) {
    if (!text::is_clean_input(text, lines)) {
        faults.push_back({std::string{pointer}, "inquiry-text-unclean", {}});
    } else if (static_cast<std::int64_t>(text::length(text)) > most) {
        faults.push_back(
            {std::string{pointer}, "text-too-long", {{"limit", std::to_string(most)}}});
    }
}

bool is_offered(const Inquiry& inquiry) {
    return !inquiry.offered_unit.empty();
}

bool is_offered_to(const Inquiry& inquiry, std::string_view account, bool of_offered_unit) {
    if (inquiry.responsible == account) return false;
    return inquiry.offered_to.empty() ? of_offered_unit : inquiry.offered_to == account;
}

Problem conflict(const char* code) {
    return {ProblemKind::Conflict, code, {}, {}};
}

}  // namespace

const WayRow& row_of(Way way) {
    return kWays.at(static_cast<std::size_t>(way));
}

std::optional<Way> find_way(std::string_view name) {
    for (const auto& row : kWays) {
        if (row.name == name) return row.way;
    }
    return std::nullopt;
}

const StateRow& row_of(State state) {
    return kStates.at(static_cast<std::size_t>(state));
}

std::string_view name_of(Act act) {
    return kActs.at(static_cast<std::size_t>(act)).name;
}

std::optional<Act> find_act(std::string_view name) {
    for (const auto& row : kActs) {
        if (row.name == name) return row.act;
    }
    return std::nullopt;
}

State state_of(const Inquiry& inquiry) {
    if (inquiry.answered) return State::Answered;
    if (is_offered(inquiry)) return State::Offered;
    return inquiry.responsible == inquiry.first_asked ? State::Open : State::PassedOn;
}

std::vector<FieldProblem> find_faults(const Inquiry& inquiry) {
    auto faults = find_faults(inquiry.question, "/question");
    check_text(inquiry.asker.name, "/asker_name", kNameMost, text::Lines::One, faults);
    check_text(inquiry.asker.contact, "/asker_contact", kNameMost, text::Lines::One, faults);
    return faults;
}

std::vector<FieldProblem> find_faults(std::string_view words, std::string_view pointer) {
    if (text::is_blank(words)) return {{std::string{pointer}, "inquiry-words-required", {}}};
    std::vector<FieldProblem> faults;
    check_text(words, pointer, kWordsMost, text::Lines::Many, faults);
    return faults;
}

Result<Done> may_act(const Inquiry& inquiry, Act act, std::string_view account,
                     bool of_offered_unit) {
    if (inquiry.answered) return conflict("inquiry-answered");
    const bool takes = act == Act::Accept || act == Act::Refuse;
    if (takes && !is_offered(inquiry)) return conflict("inquiry-not-offered");
    if (act == Act::Offer && is_offered(inquiry)) return conflict("inquiry-offered");
    const bool own =
        takes ? is_offered_to(inquiry, account, of_offered_unit) : inquiry.responsible == account;
    if (!own) return Problem{ProblemKind::Forbidden, "not-your-inquiry", {}, {}};
    return Done{};
}

void apply(Inquiry& inquiry, const Doing& doing) {
    if (doing.act == Act::Offer) {
        inquiry.offered_unit = doing.unit_id;
        inquiry.offered_to = doing.to_account;
        return;
    }
    if (doing.act == Act::Accept) {
        inquiry.responsible = doing.account;
        inquiry.unit_id = inquiry.offered_unit;
        inquiry.division_code = doing.division_code;
    }
    if (doing.act == Act::Answer) inquiry.answered = true;
    inquiry.offered_unit.clear();
    inquiry.offered_to.clear();
}

}  // namespace yimen::inquiries
