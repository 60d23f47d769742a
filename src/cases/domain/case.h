#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/lifecycle.h"
#include "cases/domain/limits.h"

#include "core/day.h"

namespace yimen::cases {

/// How a material was handed in. 材料收取方式
enum class Handing : std::uint8_t {
    Paper,        ///< 纸质收取
    Upload,       ///< 附件上传
    Scan,         ///< 扫描
    Certificate,  ///< 证照库
    Commitment,   ///< 告知承诺替代
    Shared,       ///< 数据共享
    Number        ///< 本部门核发，只填名称文号
};
inline constexpr std::array<std::string_view, 7> kHandingNames = {
    "paper", "upload", "scan", "certificate", "commitment", "shared", "number"};

std::optional<Handing> find_handing(std::string_view name);

/// How far a material handed in like this is to be trusted: A issued by a body, B seen at a window,
/// C uploaded, D promised.
std::string_view trust_of(Handing handing);

/// One material as it lies in the case.
struct HeldMaterial {
    using MembersHaveDefaults = void;

    std::string key;
    Handing handing = Handing::Upload;
    std::string trust;               ///< A to D
    std::vector<std::string> files;  ///< digests
    std::string reference;           ///< library material, certificate or document number
    std::int64_t since = 0;          ///< serial of the history entry that last changed it
};

/// What was missing or wrong, told in a one-time notice.
struct Gap {
    using MembersHaveDefaults = void;

    std::string material;  ///< key; empty: something in the form
    std::string words;
    bool on_paper = false;  ///< to be brought on paper
};

/// A material that may be handed in later (容缺受理).
struct DeferredMaterial {
    using MembersHaveDefaults = void;

    std::string key;
    std::optional<Day> supplied_on;
};

/// One step of the examination as it goes.
struct StepInCase {
    using MembersHaveDefaults = void;

    std::string name;
    std::string kind;  ///< code set step_kind
    std::string unit_id;
    std::int64_t stage = 0;  ///< steps of one stage go side by side
    std::int64_t half_days = 0;
    std::string holder;  ///< account it was given to; empty: whoever may
    std::optional<Day> opened_on;
    std::optional<Day> passed_on;
    std::string passed_by;
    std::vector<std::int64_t> return_to;  ///< sent back: when passed again, go on there
};

/// A unit that was asked for its opinion.
struct OpinionInCase {
    using MembersHaveDefaults = void;

    std::string unit_id;
    std::string question;
    Day asked_on;
    std::optional<Day> answered_on;
};

/// Somebody else whose weighty interests the decision touches. 利害关系人 (行政许可法 art. 36)
struct InterestedParty {
    using MembersHaveDefaults = void;

    std::string masked_name;  ///< the whole name stands on the paper alone, which is sealed
    std::string way;          ///< by which they are reached: 当面, 邮寄, 电话, 公告
    std::string interest;     ///< what is at stake for them
};

/// 听证 of one handling of the case (行政许可法 art. 46 to 48). Who is concerned is told by number:
/// 0 is the applicant, from 1 on the interested parties in the order in which they were named.
struct Hearing {
    using MembersHaveDefaults = void;

    std::optional<Day> offered_on;  ///< when they were told that they may ask for one
    std::optional<Day> requested_on;
    std::optional<std::int64_t> requested_by;
    std::vector<std::int64_t> waived;  ///< who gave it up
    std::optional<Day> held_on;        ///< for which it was called last
    std::string hour;                  ///< 09:30
    std::string place;
    std::string chair;  ///< account
    std::optional<Day> recorded_on;
};

/// Under which the ledger keeps the time from the call of a hearing to its record (行政许可法
/// art. 45); no item names it.
inline constexpr std::string_view kHearingProcedure = "听证会";

struct Fee {
    using MembersHaveDefaults = void;

    std::int64_t amount_fen = 0;
    std::string state;  ///< told, paid, waived, refunded; empty: none
    std::string reference;
};

/// Who did the acts that one person may not do together (C-49).
struct Hands {
    using MembersHaveDefaults = void;

    std::string received_by;
    std::string accepted_by;
    std::string decided_by;
    std::vector<std::string> coached_by;
    std::vector<std::string> examined_by;  ///< whatever was sent back since
};

/// A case as its history has made it. 办件
struct Case {
    using MembersHaveDefaults = void;

    std::string id;
    std::string number;  ///< 办件编号; empty while it is a draft
    std::string entry_id;
    std::int64_t entry_version = 0;
    Life life = Life::Permit;
    State state = State::Draft;
    std::string unit_id;        ///< that decides
    std::string division_code;  ///< of that unit
    std::string applicant_id;   ///< natural or legal person
    std::string agent_id;       ///< natural person; empty: the applicant themself
    std::string channel;        ///< 窗口, 网上, 移动端, 自助终端
    std::string window_unit;    ///< whose window began it; empty: it was begun online

    Clock clock;
    std::vector<std::string> required;  ///< keys of the materials that this situation needs
    std::vector<HeldMaterial> materials;
    std::vector<DeferredMaterial> deferred;
    std::vector<StepInCase> steps;
    std::vector<OpinionInCase> opinions;
    Fee fee;
    Hands hands;
    bool pre_review_asked = false;
    bool on_commitment = false;
    std::string commitment_check;  ///< kept, broken; empty: not looked at
    bool granted = false;          ///< a decision stands that gives what was asked for
    bool certified = false;
    bool rated = false;
    bool urgent = false;            ///< 绿色通道
    std::int64_t first_notice = 0;  ///< serial of the entry that first asked for a supplement
    std::string form_digest;        ///< of the answers
    std::int64_t form_since = 0;    ///< serial of the entry that last changed the answers
    std::int64_t breaches = 0;      ///< supplements asked for against art. 32
    std::vector<Gap> gaps;          ///< of the last notice
    std::optional<Day> submitted_on;
    std::optional<Day> received_on;
    std::optional<Day> accepted_on;
    std::optional<Day> decided_on;
    std::optional<Day> ended_on;
    std::string decision_paper;  ///< id of the paper that tells the decision
    std::vector<InterestedParty> interested;
    Hearing hearing;
    std::string inspection;  ///< of a decision by rule: kept, broken; empty: not looked at

    std::int64_t serial = 0;  ///< of the last entry of the history
    std::string head;         ///< its digest
};

const HeldMaterial* find_held(const Case& filed, std::string_view key);

/// Whether the material lies in the case; a promise in the place of one leaves it missing.
bool is_there(const Case& filed, std::string_view key);

/// Whether anything was handed in on paper.
bool holds_paper(const Case& filed);

/// Whose hands something passes from next: before the decision those of who received the materials,
/// after it of who decided. Empty: nobody's.
const std::string& giver_of(const Case& filed);

/// Whether a rule decided it and no person (秒批).
bool is_decided_by_rule(const Case& filed);

/// Keys of required materials that are not there, in the order of `required`.
std::vector<std::string> missing_materials(const Case& filed);

/// Indices of the steps that somebody can pass now.
std::vector<std::size_t> open_steps(const Case& filed);

bool is_examined(const Case& filed);
/// One of those that the item names; a hearing that was called is none of them.
bool has_open_procedure(const Case& filed);

/// The limit that the case is measured by now: in `Accepted` the earlier of the statutory and the
/// promised one. Null when none runs.
const Limit* find_ruling_limit(const Case& filed, const WorkCalendar& calendar);
const Limit* find_ruling_limit(State state, const Clock& clock, const WorkCalendar& calendar);

/// The day on which that limit ends; nothing while none runs or a procedure stops it.
std::optional<Day> due_on(const Case& filed, const WorkCalendar& calendar);

/// The first day on which the law may act by itself, or nothing.
std::optional<Day> wakes_on(const Case& filed, const WorkCalendar& calendar);

}  // namespace yimen::cases
