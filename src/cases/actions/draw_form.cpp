#include "cases/actions/draw_form.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cases/actions/case_answers.h"
#include "cases/actions/paper_values.h"
#include "cases/actions/promise_values.h"
#include "cases/actions/read_case.h"
#include "cases/domain/conditions.h"
#include "notices/notices.h"

namespace yimen::cases {

namespace {

using notices::NoticeField;
using notices::NoticeKind;
using notices::NoticeValues;
using Keys = std::vector<std::string>;

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

NoticeValues about(const ShownCase& shown) {
    NoticeValues values;
    values.set(NoticeField::Office, shown.unit_name)
        .set(NoticeField::Applicant, shown.applicant_name)
        .set(NoticeField::ItemName, shown.terms->name)
        .set(NoticeField::CaseNumber, shown.filed.filed.number);
    return values;
}

/// A line for each: 姓名：张三；关系：父亲
std::string rows_in_words(const boost::json::value& rows, const form::Field& group,
                          const std::vector<form::Field>& fields) {
    std::string text;
    if (!rows.is_array()) return text;
    for (const auto& row : rows.get_array()) {
        if (!row.is_object()) continue;
        std::string line;
        for (const auto at : form::members_of(fields, group.name)) {
            const auto* answer = row.get_object().if_contains(fields[at].name);
            if (answer == nullptr || answer->is_null()) continue;
            if (!line.empty()) line += "；";
            line += fields[at].label + "：" + answer_words(*answer);
        }
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

Result<NoticeValues> application_form(const ShownCase& shown, const Keys&) {
    auto values = about(shown);
    const auto& fields = shown.terms->form;
    static const boost::json::object kNothing;
    const auto& answers = shown.answers ? *shown.answers : kNothing;
    for (const auto& field : fields) {
        if (field.group) continue;
        const auto* answer = answers.if_contains(field.name);
        if (answer == nullptr || answer->is_null()) continue;
        const bool rows = form::type_of(field) == form::FieldType::Group;
        values.fields.push_back(
            {field.name, field.label,
             rows ? rows_in_words(*answer, field, fields) : answer_words(*answer)});
    }
    values.tables.push_back(list_materials(shown.filed.filed, *shown.terms));
    return values;
}

/// Those named, all of which the item lets a promise stand in for; else those of `otherwise`.
Result<Keys> choose(const Keys& named, Keys otherwise, const ItemTerms& terms,
                    bool MaterialTerms::* may, const std::string& refused) {
    std::vector<FieldProblem> faults;
    for (std::size_t at = 0; at < named.size(); ++at) {
        const auto* material = find_material(terms, named[at]);
        const auto pointer = "/materials/" + std::to_string(at);
        if (material == nullptr) {
            faults.push_back({pointer, "material-unknown", {}});
        } else if (!(material->*may)) {
            faults.push_back({pointer, refused, {{"material", material->name}}});
        }
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    if (!named.empty()) return named;
    std::erase_if(otherwise, [&](const std::string& key) {
        const auto* material = find_material(terms, key);
        return material == nullptr || !(material->*may);
    });
    return otherwise;
}

Result<NoticeValues> deferred_promise(const ShownCase& shown, const Keys& named) {
    const auto& terms = *shown.terms;
    if (!may_ever_hold(Condition::DeferralAllowed, terms)) {
        return conflict("deferral-not-allowed");
    }
    Keys deferred;
    for (const auto& one : shown.filed.filed.deferred) deferred.push_back(one.key);
    const auto keys =
        choose(named, deferred.empty() ? missing_materials(shown.filed.filed) : deferred, terms,
               &MaterialTerms::deferrable, "material-not-deferrable");
    if (!keys) return keys.problem();
    if (keys->empty()) return conflict("nothing-to-defer");
    auto values = about(shown);
    promise_materials(values, *keys, terms);
    return values;
}

Result<NoticeValues> commitment(const ShownCase& shown, const Keys& named) {
    const auto& terms = *shown.terms;
    if (!may_ever_hold(Condition::CommitmentAllowed, terms)) {
        return conflict("commitment-not-allowed");
    }
    const auto keys = choose(named, missing_materials(shown.filed.filed), terms,
                             &MaterialTerms::commitment_ok, "material-not-by-commitment");
    if (!keys) return keys.problem();
    if (keys->empty()) return conflict("nothing-to-promise");
    auto values = about(shown);
    promise_conditions(values, *keys, terms);
    return values;
}

struct FormRow {
    NoticeKind kind;
    Result<NoticeValues> (*values)(const ShownCase&, const Keys& materials);
};

constexpr std::array kForms = {
    FormRow{NoticeKind::ApplicationForm, application_form},
    FormRow{NoticeKind::DeferredPromise, deferred_promise},
    FormRow{NoticeKind::Commitment, commitment},
};

}  // namespace

Result<std::string> draw_form(std::string_view case_id, const FormToSign& asked,
                              const people::Person& reader, Services& services, Office& office) {
    const auto shown = read_case(case_id, reader, services, office);
    if (!shown) return shown.problem();
    const auto row = std::find_if(kForms.begin(), kForms.end(), [&](const FormRow& one) {
        return notices::name_of(one.kind) == asked.form;
    });
    if (row == kForms.end()) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    auto values = row->values(*shown, asked.materials);
    if (!values) return values.problem();
    return notices::draw_for_signature(row->kind, *std::move(values), shown->filed.changed_at);
}

}  // namespace yimen::cases
