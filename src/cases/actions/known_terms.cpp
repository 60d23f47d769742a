#include "cases/actions/known_terms.h"

#include <algorithm>

#include "cases/domain/house_limits.h"

namespace yimen::cases {

namespace {

/// Terms take about this much memory; what counts is that the cache has an end.
constexpr std::size_t kBytesEach = 16 << 10;

std::string basis_text(const std::string& law, const std::string& article) {
    return article.empty() ? "《" + law + "》" : "《" + law + "》" + article;
}

/// Steps between acceptance and decision.
bool is_examination(std::string_view kind) {
    return kind == "review" || kind == "examine" || kind == "inspect";
}

bool is_on_site(std::string_view kind) {
    return kind.starts_with("现场") || kind.starts_with("实地");
}

MaterialTerms material_terms(const catalog::Material& material) {
    return {.key = material.key,
            .name = material.name,
            .necessity = material.necessity,
            .when = material.when,
            .review_points = material.review_points,
            .deferrable = material.deferrable,
            .commitment_ok = material.commitment_ok,
            .certificate_type = material.certificate_type.value_or(""),
            .own_issued = material.own_issued.value_or(false),
            .fetched = material.government_can_provide};
}

std::vector<StepTerms> step_terms(const catalog::ServiceItem& item) {
    std::vector<StepTerms> steps;
    for (const auto& step : item.process) {
        if (!is_examination(step.kind)) continue;
        const auto next = steps.empty() ? 0 : steps.back().stage + 1;
        steps.push_back({.name = step.step,
                         .kind = step.kind,
                         .role = step.role,
                         .unit_id = step.unit_id.value_or(""),
                         .stage = step.stage.value_or(next),
                         .half_days = step.half_days.value_or(2 * step.days)});
    }
    return steps;
}

bool suspends(const catalog::SpecialProcedure& procedure, std::string_view limit) {
    if (!procedure.also_suspends) return procedure.suspends_statutory;
    const auto& named = *procedure.also_suspends;
    return std::find(named.begin(), named.end(), limit) != named.end();
}

ProcedureTerms procedure_terms(const catalog::SpecialProcedure& procedure) {
    return {.kind = procedure.kind,
            .basis = basis_text(procedure.law, procedure.article),
            .days = procedure.days,
            .unit = procedure.unit == "自然日" ? DayUnit::Natural : DayUnit::Working,
            .stops = {.statutory = procedure.suspends_statutory,
                      .promise = suspends(procedure, "promise"),
                      .steps = suspends(procedure, "steps")},
            .on_site = is_on_site(procedure.kind)};
}

/// 行政许可法 第四十二条: twenty days may be lengthened by ten; where another law sets another
/// limit, that law says how far.
std::optional<ExtensionTerms> extension_terms(const catalog::ServiceItem& item) {
    if (const auto& own = item.limit_extension) {
        return ExtensionTerms{.half_days = 2 * own->days,
                              .basis = basis_text(own->law, own->article)};
    }
    if (item.type != "行政许可" || item.statutory_days != kDecisionDays) return std::nullopt;
    return ExtensionTerms{.half_days = 2 * kDecisionExtension,
                          .basis = "《中华人民共和国行政许可法》第四十二条"};
}

std::string fee_basis(const catalog::Fee& fee) {
    std::string basis;
    for (const auto& item : fee.items) {
        if (basis.empty()) basis = item.basis;
    }
    return basis;
}

bool has_certify_step(const catalog::ServiceItem& item) {
    for (const auto& step : item.process) {
        if (step.kind == "certify") return true;
    }
    return false;
}

/// 行政许可法 第七十八条: what directly concerns public safety, health, life and property, as the
/// item says when it is excluded from commitments.
bool concerns_safety(const catalog::ServiceItem& item) {
    constexpr std::array<std::string_view, 3> kGrounds = {"公共安全", "直接关系人身健康",
                                                          "生命财产安全"};
    return std::any_of(kGrounds.begin(), kGrounds.end(), [&](std::string_view ground) {
        return std::any_of(item.risk_grounds.begin(), item.risk_grounds.end(),
                           [&](const std::string& one) { return one == ground; });
    });
}

}  // namespace

ItemTerms terms_of(const catalog::ItemVersion& version) {
    const auto& item = version.item;
    ItemTerms terms{
        .entry_id = version.entry_id,
        .version = version.version,
        .key = item.key,
        .name = item.name,
        .area = item.area,
        .implementation_code = item.codes.implementation,
        .life = life_of(item.type),
        .unit_id = version.unit_id,
        .division_code = version.division_code,
        .level = item.level,
        .immediate = item.handling_type == "即办件",
        .statutory_days = item.statutory_days,
        .statutory_source = item.statutory_note.value_or("法定办结时限"),
        .promised_days = item.promised_days,
        .deferral_days = item.deferral_days,
        .deferral = item.flags.deferrable_acceptance,
        .commitment = item.flags.commitment,
        .commitment_excluded = !item.risk_grounds.empty(),
        .concerns_safety = concerns_safety(item),
        .supervising_unit = item.supervising_department,
        .decision_rule = item.auto_approval_rule,
        .extension = extension_terms(item),
        .materials = {},
        .steps = step_terms(item),
        .procedures = {},
        .charged = item.fee.charged,
        .fee_basis = fee_basis(item.fee),
        .certify_step = has_certify_step(item),
        .result_name = item.result.name,
        .basis = item.legal_basis.empty()
                     ? std::string{}
                     : basis_text(item.legal_basis.front().law, item.legal_basis.front().article),
        .validity = item.result.validity.value_or(""),
        .inquiry_phone = item.contact.consultation,
        .channels = item.channels,
        .exempt_from_platform =
            item.platform_exemption ? item.platform_exemption->ground : std::string{},
        .results_withheld = item.results_withheld.has_value(),
        .form = item.form};
    for (const auto& material : item.materials) {
        terms.materials.push_back(material_terms(material));
    }
    for (const auto& procedure : item.special_procedures) {
        terms.procedures.push_back(procedure_terms(procedure));
    }
    return terms;
}

std::shared_ptr<const ItemTerms> KnownTerms::find(db::Transaction& transaction,
                                                  std::string_view entry_id, std::int64_t version) {
    auto key = std::string{entry_id} + "#" + std::to_string(version);
    if (const auto known = known_.find(key)) return *known;
    const auto found = catalog::find_item_version(transaction, entry_id, version);
    if (!found) return nullptr;
    auto terms = std::make_shared<const ItemTerms>(terms_of(*found));
    known_.keep(std::move(key), terms, kBytesEach);
    return terms;
}

}  // namespace yimen::cases
