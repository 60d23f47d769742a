#include "catalog/domain/publishing_rules.h"

#include <algorithm>
#include <array>

#include "catalog/domain/guide_elements.h"

#include "core/form/definition.h"
#include "core/text/text.h"

namespace yimen::catalog {

namespace {

using Faults = std::vector<FieldProblem>;

constexpr std::string_view kPermit = "行政许可";

/// 不得以备案、证明、目录、计划、规划、指定、认证、年检等名义变相设置许可
constexpr std::array<std::string_view, 8> kDisguises = {"备案", "证明", "目录", "计划",
                                                        "规划", "指定", "认证", "年检"};

constexpr std::array<std::string_view, 5> kCatchAllNames = {"其他材料", "有关材料", "其他有关材料",
                                                            "相关材料", "其他相关材料"};

std::string at(std::string_view list, std::size_t index, std::string_view member = {}) {
    std::string pointer = "/";
    pointer.append(list).append("/").append(std::to_string(index));
    if (!member.empty()) pointer.append("/").append(member);
    return pointer;
}

void report(Faults& faults, std::string pointer, std::string_view code, Facts facts = {}) {
    faults.push_back({std::move(pointer), std::string{code}, std::move(facts)});
}

bool stands_in_basis(const ServiceItem& item, const std::optional<Citation>& citation) {
    if (!citation) return false;
    return std::any_of(item.legal_basis.begin(), item.legal_basis.end(), [&](const auto& basis) {
        return basis.law == citation->law && basis.article == citation->article;
    });
}

std::string without_spaces(std::string_view name) {
    auto text = text::collapse(name);
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

/// REQ-021: the thirteen elements of a guide.
void find_missing_guide_elements(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    for (const auto& element : guide_elements()) {
        if (!element.is_given(item)) {
            report(faults, std::string{element.pointer}, "guide-element-missing",
                   {{"element", std::string{element.name}}});
        }
    }
}

/// REQ-004: what stands in no superior catalogue must say that it is local, and by which law.
void find_unmarked_local_item(const ServiceItem& item, const PublishingFacts& facts,
                              Faults& faults) {
    if (facts.bound_to_superior) return;
    if (!item.local || item.legal_basis.empty()) report(faults, "/local", "local-item-unmarked");
}

/// REQ-005: what was put to a joint review waits for its end.
void find_open_joint_review(const ServiceItem&, const PublishingFacts& facts, Faults& faults) {
    for (const auto& unit : facts.open_reviews) {
        report(faults, "", "joint-review-open", {{"unit", unit}});
    }
}

/// REQ-013: a hub-owned element changes when the superior has changed it or granted the change.
void find_changed_hub_element(const ServiceItem& item, const PublishingFacts& facts,
                              Faults& faults) {
    if (!facts.in_force || !facts.superior) return;
    for (auto& fault :
         find_hub_departures(hub_owned_of(item), *facts.in_force, *facts.superior, facts.granted)) {
        faults.push_back(std::move(fault));
    }
}

/// REQ-018
void find_disguised_approval(const ServiceItem& item, const PublishingFacts& facts,
                             Faults& faults) {
    if (item.type == kPermit || facts.disguise_reviewed) return;
    for (const auto word : kDisguises) {
        if (item.name.find(word) != std::string::npos) {
            report(faults, "/name", "disguised-approval-unreviewed", {{"word", std::string{word}}});
            return;
        }
    }
}

/// REQ-027
void find_material_without_basis(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        const auto& material = item.materials[index];
        if (!stands_in_basis(item, material.basis)) {
            report(faults, at("materials", index, "basis"), "material-without-basis",
                   {{"material", material.name}});
        }
    }
}

/// REQ-028
void find_catch_all_material(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        const auto name = without_spaces(item.materials[index].name);
        if (std::find(kCatchAllNames.begin(), kCatchAllNames.end(), name) != kCatchAllNames.end()) {
            report(faults, at("materials", index, "name"), "catch-all-material",
                   {{"material", item.materials[index].name}});
        }
    }
}

/// REQ-029
void find_stamping_without_basis(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    for (std::size_t index = 0; index < item.process.size(); ++index) {
        const auto& step = item.process[index];
        if (step.kind == "stamp" && !stands_in_basis(item, step.basis)) {
            report(faults, at("process", index, "basis"), "stamping-without-basis",
                   {{"step", step.step}});
        }
    }
}

/// REQ-030
void find_unlisted_proof(const ServiceItem& item, const PublishingFacts& facts, Faults& faults) {
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        const auto& material = item.materials[index];
        if (material.proof && !facts.retained_proofs.contains(material.name)) {
            report(faults, at("materials", index), "proof-not-retained",
                   {{"material", material.name}});
        }
    }
}

/// REQ-032
void find_unjustified_proof(const ServiceItem& item, const PublishingFacts& facts, Faults& faults) {
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        const auto& material = item.materials[index];
        if (material.proof && !facts.justified_proofs.contains(material.name)) {
            report(faults, at("materials", index, "proof_reason"), "proof-unjustified",
                   {{"material", material.name}});
        }
    }
}

/// REQ-036
void find_incomplete_special_procedure(const ServiceItem& item, const PublishingFacts&,
                                       Faults& faults) {
    for (std::size_t index = 0; index < item.special_procedures.size(); ++index) {
        const auto& procedure = item.special_procedures[index];
        if (procedure.days <= 0) {
            report(faults, at("special_procedures", index, "days"), "special-step-without-limit",
                   {{"step", procedure.kind}});
        }
        if (text::is_blank(procedure.law)) {
            report(faults, at("special_procedures", index, "law"), "special-step-without-basis",
                   {{"step", procedure.kind}});
        }
    }
}

/// REQ-037: the promise stays below three bounds; above one of them is refused, not warned.
void find_promise_above_bound(const ServiceItem& item, const PublishingFacts& facts,
                              Faults& faults) {
    const auto compare = [&](const std::optional<std::int64_t>& bound, std::string_view code) {
        if (bound && item.promised_days > *bound) {
            report(faults, "/promised_days", code,
                   {{"promised", std::to_string(item.promised_days)},
                    {"limit", std::to_string(*bound)}});
        }
    };
    compare(item.statutory_days, "promise-above-statutory");
    compare(item.policy_days, "promise-above-policy");
    compare(item.superior_days, "promise-above-superior");
    if (facts.superior_promised_days != item.superior_days) {
        compare(facts.superior_promised_days, "promise-above-superior");
    }
}

/// REQ-042: 谁审批、谁监管，谁主管、谁监管
void find_permit_without_supervision(const ServiceItem& item, const PublishingFacts&,
                                     Faults& faults) {
    if (item.type == kPermit && text::is_blank(item.supervising_department)) {
        report(faults, "/supervising_department", "permit-without-supervision");
    }
}

/// REQ-076
void find_online_only(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    const auto& channels = item.channels;
    if (std::find(channels.begin(), channels.end(), "窗口") != channels.end()) return;
    if (item.online_only_reason && !text::is_blank(*item.online_only_reason)) return;
    report(faults, "/channels", "window-channel-missing");
}

/// REQ-080, C-51: handled elsewhere is only what is a state secret, or stands in a system of a
/// higher level.
void find_unfounded_exemption(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    if (!item.platform_exemption) return;
    const auto& ground = item.platform_exemption->ground;
    if (ground != "国家秘密" && ground != "国垂省垂系统") {
        report(faults, "/platform_exemption/ground", "exemption-without-ground");
    }
    if (text::is_blank(item.platform_exemption->reason)) {
        report(faults, "/platform_exemption/reason", "text-required");
    }
}

/// C-40
void find_unfounded_secrecy(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    if (item.results_withheld && text::is_blank(item.results_withheld->reason)) {
        report(faults, "/results_withheld/reason", "results-withheld-without-reason");
    }
}

/// REQ-128
void find_missing_commitment_text(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    if (!item.flags.commitment) return;
    const CommitmentTerms none;
    const auto& terms = item.commitment_terms ? *item.commitment_terms : none;
    const auto require = [&](const std::string& text, std::string_view member,
                             std::string_view name) {
        if (text::is_blank(text)) {
            report(faults, "/commitment_terms/" + std::string{member}, "commitment-text-missing",
                   {{"element", std::string{name}}});
        }
    };
    require(terms.content, "content", "承诺的具体内容");
    require(terms.requirement, "requirement", "要求");
    require(terms.liability, "liability", "违反承诺应承担的法律责任");
    require(terms.method, "method", "办事承诺方式");
    require(terms.supervision, "supervision", "承诺事项监管细则");
}

/// REQ-129
void find_excluded_commitment(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    if (!item.flags.commitment) return;
    for (const auto& ground : item.risk_grounds) {
        report(faults, "/flags/commitment", "commitment-excluded", {{"ground", ground}});
    }
}

/// REQ-132: at least one main material, and at least one that may come later.
void find_incomplete_deferral(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    if (!item.flags.deferrable_acceptance) return;
    const auto has = [&](auto fits) {
        return std::any_of(item.materials.begin(), item.materials.end(), fits);
    };
    if (!has([](const Material& one) { return !one.deferrable && one.necessity == "必要"; })) {
        report(faults, "/materials", "deferral-without-main-material");
    }
    if (!has([](const Material& one) { return one.deferrable; })) {
        report(faults, "/materials", "deferral-without-deferrable-material");
    }
}

/// REQ-001: the code tables say which values there are; a table takes new ones without new code.
class CodeReading {
  public:
    CodeReading(const KnownCodes& known, Faults& faults) : known_(known), faults_(faults) {}

    void read(std::string_view table_id, std::string_view value, std::string pointer) {
        if (is_known_code(known_, table_id, value)) return;
        report(faults_, std::move(pointer), "code-value-unknown",
               {{"table", std::string{table_id}}, {"value", std::string{value}}});
    }

    void read_all(std::string_view table_id, const std::vector<std::string>& values,
                  std::string_view list) {
        for (std::size_t index = 0; index < values.size(); ++index) {
            read(table_id, values[index], at(list, index));
        }
    }

  private:
    const KnownCodes& known_;
    Faults& faults_;
};

void find_unknown_codes(const ServiceItem& item, const PublishingFacts& facts, Faults& faults) {
    CodeReading codes{facts.codes, faults};
    codes.read("item_type", item.type, "/type");
    codes.read("exercise_level", item.level, "/level");
    codes.read_all("service_object", item.audience, "audience");
    codes.read("handling_type", item.handling_type, "/handling_type");
    codes.read_all("handling_form", item.channels, "channels");
    codes.read_all("result_delivery", item.delivery, "delivery");
    codes.read("online_depth", item.online_depth, "/online_depth");
    codes.read("cross_region", item.cross_region, "/cross_region");
    codes.read("result_type", item.result.kind, "/result/kind");
    codes.read_all("risk_ground", item.risk_grounds, "risk_grounds");
    if (item.catalogue_category &&
        !is_known_code(facts.codes, "category_enterprise", *item.catalogue_category)) {
        codes.read("category_daily", *item.catalogue_category, "/catalogue_category");
    }
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        const auto& material = item.materials[index];
        codes.read("material_type", material.kind, at("materials", index, "kind"));
        codes.read("material_source", material.source, at("materials", index, "source"));
        codes.read("material_necessity", material.necessity, at("materials", index, "necessity"));
    }
    for (std::size_t index = 0; index < item.process.size(); ++index) {
        codes.read("step_kind", item.process[index].kind, at("process", index, "kind"));
    }
    for (std::size_t index = 0; index < item.special_procedures.size(); ++index) {
        codes.read("day_unit", item.special_procedures[index].unit,
                   at("special_procedures", index, "unit"));
    }
    for (std::size_t index = 0; index < item.form.size(); ++index) {
        codes.read("field_type", item.form[index].type, at("form", index, "type"));
    }
}

void append(Faults& faults, Faults found) {
    for (auto& fault : found) faults.push_back(std::move(fault));
}

/// REQ-055: the form that is entered here is the one that is asked, printed and judged.
void find_unusable_fields(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    append(faults, form::find_field_faults(item.form));
}

/// REQ-110: what is asked, and which materials, follows from the answers; it cannot where a
/// condition reads what nobody answers.
void find_unusable_conditions(const ServiceItem& item, const PublishingFacts&, Faults& faults) {
    append(faults, form::find_condition_faults(item.form));
    const auto read = [&](const std::optional<logic::Rule>& condition, std::string pointer) {
        if (!condition) return;
        if (auto name = form::find_unknown_name(item.form, *condition)) {
            report(faults, std::move(pointer), "form-condition-unknown-field",
                   {{"name", std::move(*name)}});
        }
    };
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        read(item.materials[index].when, at("materials", index, "when"));
    }
    read(item.auto_approval_rule, "/auto_approval_rule");
}

constexpr PublishingRule kRules[] = {
    {{"code-value-unknown"}, "REQ-001", find_unknown_codes},
    {{"guide-element-missing"}, "REQ-021", find_missing_guide_elements},
    {{"local-item-unmarked"}, "REQ-004", find_unmarked_local_item},
    {{"joint-review-open"}, "REQ-005", find_open_joint_review},
    {{"hub-owned-changed"}, "REQ-013", find_changed_hub_element},
    {{"disguised-approval-unreviewed"}, "REQ-018", find_disguised_approval},
    {{"material-without-basis"}, "REQ-027", find_material_without_basis},
    {{"catch-all-material"}, "REQ-028", find_catch_all_material},
    {{"stamping-without-basis"}, "REQ-029", find_stamping_without_basis},
    {{"proof-not-retained"}, "REQ-030", find_unlisted_proof},
    {{"proof-unjustified"}, "REQ-032", find_unjustified_proof},
    {{"special-step-without-limit", "special-step-without-basis"},
     "REQ-036",
     find_incomplete_special_procedure},
    {{"promise-above-statutory", "promise-above-policy", "promise-above-superior"},
     "REQ-037",
     find_promise_above_bound},
    {{"permit-without-supervision"}, "REQ-042", find_permit_without_supervision},
    {{"form-name-malformed", "form-name-twice", "form-options-missing", "form-bound-malformed",
      "form-format-unknown", "form-group-malformed"},
     "REQ-055",
     find_unusable_fields},
    {{"window-channel-missing"}, "REQ-076", find_online_only},
    {{"exemption-without-ground", "text-required"}, "REQ-080", find_unfounded_exemption},
    {{"results-withheld-without-reason"}, "REQ-102", find_unfounded_secrecy},
    {{"form-condition-unknown-field", "form-condition-cycle"}, "REQ-110", find_unusable_conditions},
    {{"commitment-text-missing"}, "REQ-128", find_missing_commitment_text},
    {{"commitment-excluded"}, "REQ-129", find_excluded_commitment},
    {{"deferral-without-main-material", "deferral-without-deferrable-material"},
     "REQ-132",
     find_incomplete_deferral},
};

}  // namespace

std::span<const PublishingRule> publishing_rules() {
    return kRules;
}

std::vector<FieldProblem> find_publishing_faults(const ServiceItem& item,
                                                 const PublishingFacts& facts) {
    Faults faults;
    for (const auto& rule : kRules) rule.find(item, facts, faults);
    return faults;
}

}  // namespace yimen::catalog
