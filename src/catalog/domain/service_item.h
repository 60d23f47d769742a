#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/form/field.h"
#include "core/logic/rule.h"

namespace yimen::catalog {

/// One provision of law that founds something: the item, a material, a step. 设定依据
struct LegalBasis {
    std::string law;
    std::string article;
    std::string gist;
};
BOOST_DESCRIBE_STRUCT(LegalBasis, (), (law, article, gist))

/// A reference to one row of the item's own `legal_basis`.
struct Citation {
    std::string law;
    std::string article;

    friend bool operator==(const Citation&, const Citation&) = default;
};
BOOST_DESCRIBE_STRUCT(Citation, (), (law, article))

/// Something the applicant must hand in. 申请材料
struct Material {
    using MembersHaveDefaults = void;

    std::string key;
    std::string name;
    std::string kind;       ///< code set material_type: 证件证书证明, 申请表格文书, 其他
    std::string source;     ///< code set material_source: 申请人自备, 政府部门核发, 中介机构
    std::string necessity;  ///< code set material_necessity: 必要, 条件必要, 非必要
    std::optional<logic::Rule> when;
    std::int64_t originals = 0;
    std::int64_t copies = 0;
    bool electronic_ok = false;
    std::optional<std::string> certificate_type;
    bool commitment_ok = false;
    bool deferrable = false;
    std::vector<std::string> common_errors;
    std::optional<std::string> note;

    std::optional<Citation> basis;
    std::optional<std::string> why;          ///< one plain sentence to the applicant
    std::vector<std::string> review_points;  ///< 受理审查要点, for the window
    bool proof = false;  ///< 证明: a paper another office writes to attest a fact
    std::optional<std::string> proof_reason;
    bool government_can_provide = false;
    /// The office that asks for it issued it: only name and number are asked for (REQ-095).
    std::optional<bool> own_issued;

    static constexpr std::array<std::string_view, 1> kLaterMembers = {"own_issued"};
};
BOOST_DESCRIBE_STRUCT(Material, (),
                      (key, name, kind, source, necessity, when, originals, copies, electronic_ok,
                       certificate_type, commitment_ok, deferrable, common_errors, note, basis, why,
                       review_points, proof, proof_reason, government_can_provide, own_issued))

/// One step of the handling. 办理环节
struct ProcessStep {
    using MembersHaveDefaults = void;

    std::string step;
    std::string kind;  ///< code set step_kind: receive, accept, review, …, stamp, deliver
    std::string role;
    std::int64_t days = 0;
    std::string standard;  ///< what is checked or done here
    std::optional<Citation> basis;

    std::optional<std::int64_t> half_days;  ///< where whole days are too long: takes their place
    std::optional<std::int64_t> stage;      ///< steps of one stage go side by side
    std::optional<std::string> unit_id;     ///< another than the one that decides

    static constexpr std::array<std::string_view, 3> kLaterMembers = {"half_days", "stage",
                                                                      "unit_id"};
};
BOOST_DESCRIBE_STRUCT(ProcessStep, (),
                      (step, kind, role, days, standard, basis, half_days, stage, unit_id))

/// 特别程序: a step with a limit and a basis of its own.
struct SpecialProcedure {
    using MembersHaveDefaults = void;

    std::string kind;
    std::int64_t days = 0;
    std::string unit;  ///< 工作日, 自然日
    std::string law;
    std::string article;
    std::string gist;
    bool suspends_statutory = false;
    /// Of `promise` and `steps`, which stand still with it; without it both follow the statutory
    /// limit.
    std::optional<std::vector<std::string>> also_suspends;

    static constexpr std::array<std::string_view, 1> kLaterMembers = {"also_suspends"};
};
BOOST_DESCRIBE_STRUCT(SpecialProcedure, (),
                      (kind, days, unit, law, article, gist, suspends_statutory, also_suspends))

/// How far the law of the item lets the statutory limit be lengthened, once. 延长办理期限
struct LimitExtension {
    std::int64_t days = 0;
    std::string law;
    std::string article;
};
BOOST_DESCRIBE_STRUCT(LimitExtension, (), (days, law, article))

/// Why an item is not handled on the platform (C-51): 国家秘密 never is; for a system of a higher
/// level (国垂省垂系统) guide and result stand here, the handling does not.
struct PlatformExemption {
    std::string ground;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlatformExemption, (), (ground, reason))

/// 结果不公开 (C-40): the results of the item stand in no public list; the guide says why.
struct ResultsWithheld {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ResultsWithheld, (), (reason))

struct FeeItem {
    std::string name;
    std::optional<std::int64_t> amount_yuan;  ///< null: `standard` says how it is reckoned
    std::string basis;
    std::optional<std::string> standard;
};
BOOST_DESCRIBE_STRUCT(FeeItem, (), (name, amount_yuan, basis, standard))

struct Fee {
    bool charged = false;
    std::vector<FeeItem> items;
};
BOOST_DESCRIBE_STRUCT(Fee, (), (charged, items))

struct ItemResult {
    std::string name;
    std::string kind;
    std::optional<std::string> certificate_type;
    std::optional<std::string> validity;
};
BOOST_DESCRIBE_STRUCT(ItemResult, (), (name, kind, certificate_type, validity))

/// 马上办, 最多跑一次, 容缺受理, 告知承诺, 秒批, 自助
struct ItemFlags {
    bool immediate = false;
    bool one_visit = false;
    bool deferrable_acceptance = false;
    bool commitment = false;
    bool auto_approval = false;
    bool kiosk = false;
};
BOOST_DESCRIBE_STRUCT(ItemFlags, (),
                      (immediate, one_visit, deferrable_acceptance, commitment, auto_approval,
                       kiosk))

struct Question {
    std::string q;
    std::string a;
};
BOOST_DESCRIBE_STRUCT(Question, (), (q, a))

struct Provenance {
    std::string source;
    std::string confidence;
    std::vector<std::string> notes;
};
BOOST_DESCRIBE_STRUCT(Provenance, (), (source, confidence, notes))

/// 基本编码 (12), 实施编码 (31), 业务办理项编码 (33).
struct ItemCodes {
    std::string base;
    std::string implementation;
    std::string handling;
};
BOOST_DESCRIBE_STRUCT(ItemCodes, (), (base, implementation, handling))

/// The five texts that a list of 告知承诺 items states.
struct CommitmentTerms {
    std::string content;
    std::string requirement;
    std::string liability;
    std::string method;
    std::string supervision;
};
BOOST_DESCRIBE_STRUCT(CommitmentTerms, (), (content, requirement, liability, method, supervision))

struct Suitability {
    bool suitable = false;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Suitability, (), (suitable, reason))

/// Where and how one asks, goes and follows up.
struct Contact {
    std::string accepting_unit;
    std::string consultation;
    std::string complaint;
    std::string address;
    std::string hours;
    std::string bus_routes;
    std::string status_query;
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (accepting_unit, consultation, complaint, address, hours, bus_routes,
                       status_query))

/// The content of one version of an implementation entry (实施清单): guide, form, handling manual
/// and flow chart are derived from it alone.
struct ServiceItem {
    using MembersHaveDefaults = void;

    std::string key;  ///< the entry of the basic catalogue (基本目录)
    std::string name;
    std::string area;
    std::string type;  ///< code set item_type, GB/T 39046 A.1: 行政许可, 公共服务 …
    std::string department;
    std::string supervising_department;
    std::string level;  ///< code set exercise_level, GB/T 39046 A.2
    std::vector<std::string> audience;
    std::vector<LegalBasis> legal_basis;
    std::string handling_type;  ///< 即办件, 承诺件
    std::optional<std::int64_t> statutory_days;
    std::int64_t promised_days = 0;
    std::int64_t visits = 0;
    std::vector<std::string> conditions;
    std::vector<Material> materials;
    std::vector<form::Field> form;
    std::vector<ProcessStep> process;
    std::vector<SpecialProcedure> special_procedures;
    Fee fee;
    ItemResult result;
    std::vector<std::string> delivery;
    std::vector<std::string> channels;
    std::string online_depth;
    std::string cross_region;
    ItemFlags flags;
    std::optional<logic::Rule> auto_approval_rule;
    std::int64_t annual_cases_estimate = 0;
    std::vector<Question> faq;
    std::string window;
    Provenance provenance;

    ItemCodes codes;
    bool local = false;  ///< 地方性: stands in no superior catalogue
    std::optional<std::string> statutory_note;
    std::optional<std::int64_t> policy_days;
    std::optional<std::string> policy_source;
    std::optional<std::int64_t> superior_days;
    std::optional<std::string> visit_reason;
    std::optional<std::string> online_only_reason;
    std::optional<CommitmentTerms> commitment_terms;
    Suitability commitment_suitability;
    std::vector<std::string> risk_grounds;
    std::optional<std::int64_t> deferral_days;
    std::string accountability;
    Contact contact;
    std::vector<std::string> topics;
    std::optional<std::string> catalogue_category;
    std::vector<std::string> search_words;
    bool demonstration = false;  ///< 演示: some values are made up for the demonstration city

    std::optional<LimitExtension> limit_extension;
    std::optional<PlatformExemption> platform_exemption;
    std::optional<ResultsWithheld> results_withheld;

    static constexpr std::array<std::string_view, 3> kLaterMembers = {
        "limit_extension", "platform_exemption", "results_withheld"};
};
BOOST_DESCRIBE_STRUCT(ServiceItem, (),
                      (key, name, area, type, department, supervising_department, level, audience,
                       legal_basis, handling_type, statutory_days, promised_days, visits,
                       conditions, materials, form, process, special_procedures, fee, result,
                       delivery, channels, online_depth, cross_region, flags, auto_approval_rule,
                       annual_cases_estimate, faq, window, provenance, codes, local, statutory_note,
                       policy_days, policy_source, superior_days, visit_reason, online_only_reason,
                       commitment_terms, commitment_suitability, risk_grounds, deferral_days,
                       accountability, contact, topics, catalogue_category, search_words,
                       demonstration, limit_extension, platform_exemption, results_withheld))

}  // namespace yimen::catalog
