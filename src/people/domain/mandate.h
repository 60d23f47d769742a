#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/persons.h"

#include "core/day.h"
#include "core/identifiers/person_document.h"
#include "core/result.h"

namespace yimen::people {

enum class PrincipalType { NaturalPerson, LegalPerson };

/// The lasting name in bodies and tables: `natural-person`, `legal-person`.
std::string_view name_of(PrincipalType type);
std::optional<PrincipalType> find_principal_type(std::string_view name);

/// In whose name somebody acts. 被代理人
struct Principal {
    PrincipalType type = PrincipalType::NaturalPerson;
    std::string id;  ///< of the record

    friend bool operator==(const Principal&, const Principal&) = default;
};

/// `natural-person:<id>`, `legal-person:<id>`: what the audit log calls it.
std::string subject_of(const Principal& principal);

enum class MandateKind {
    Mandate,   ///< 授权代理 (REQ-063, 民法典 art. 165)
    Relative,  ///< 亲友代办 (REQ-064): for a natural person, counts once the relative has accepted
    Staff,     ///< 经办人: appointed by the representative of a legal person
    Guardian,  ///< 监护 (民法典 art. 23, 27, 28): recorded at the window only
};

/// The lasting name: `mandate`, `relative`, `staff`, `guardian`.
std::string_view name_of(MandateKind kind);
std::optional<MandateKind> find_mandate_kind(std::string_view name);

/// What an agent may do in a matter, by its lasting name.
struct MandateAct {
    std::string_view name;
    std::string_view words;
    bool for_relatives;
};
/// Relatives sign no commitment for somebody: 告知承诺 is answered for by whoever gives it.
inline constexpr std::array kMandateActs{
    MandateAct{"view", "查看进度", true},    MandateAct{"file", "提交申请", true},
    MandateAct{"supplement", "补正", true},  MandateAct{"withdraw", "撤回", true},
    MandateAct{"receive", "领取结果", true}, MandateAct{"commit", "签承诺书", false},
};

/// 与本人关系
inline constexpr std::array<std::string_view, 8> kRelations{
    "spouse",     "child",   "child-in-law",   "parent",
    "grandchild", "sibling", "other-relative", "friend",
};

/// Why somebody has a guardian: under 18 (art. 27), or an adult without or with limited capacity
/// (art. 28, as a court has found, art. 24).
inline constexpr std::array<std::string_view, 3> kGuardianshipBases{"minor", "no-capacity",
                                                                    "limited-capacity"};

/// A mandate lasts no longer than this unless a reason says why; one for a relative never does.
inline constexpr int kMandateYearsMax = 2;
/// So many relatives at most may stand ready to act for one person, those who have yet to accept
/// among them: who asks more people than a family has is asked by somebody else.
inline constexpr std::size_t kRelativesMax = 5;
inline constexpr std::size_t kScopePartsMax = 50;
inline constexpr std::size_t kMandateTextMax = 200;

/// Which matters a mandate is for. An area is the `area` of the catalogue.
struct MandateScope {
    bool everything = false;
    std::vector<std::string> items;  ///< item keys
    std::vector<std::string> areas;

    friend bool operator==(const MandateScope&, const MandateScope&) = default;
};

/// A service item as scopes look at it. Without its area no scope of areas covers it.
struct Matter {
    Matter(std::string_view key, std::string_view its_area = {}) : item_key(key), area(its_area) {}

    std::string_view item_key;
    std::string_view area;
};

bool covers(const MandateScope& scope, const Matter& matter);

/// `*`, or lines of `item:<key>` and `area:<area>`, as the store keeps it.
std::string to_text(const MandateScope& scope);
MandateScope to_scope(std::string_view text);

/// What of a mandate decides; nothing of it is personal data.
struct MandateTerms {
    std::string id;
    MandateKind kind = MandateKind::Mandate;
    Principal principal;
    std::optional<std::string> relation;  ///< of kRelations; relatives only
    std::optional<std::string> basis;     ///< of kGuardianshipBases; guardians only
    MandateScope scope;
    std::vector<std::string> acts;  ///< of kMandateActs; guardians have all
    Day from;
    std::optional<Day> to;                   ///< the last day; none: until it is ended
    std::optional<std::string> granted_by;   ///< the natural person who granted it online
    std::optional<std::string> recorded_by;  ///< the clerk's account that recorded a paper
    std::optional<std::string> letter;       ///< the paper it rests on: a file's id, in plain text
    Instant granted_at;
    std::optional<Instant> accepted_at;  ///< of relatives
    std::optional<Instant> ended_at;
    std::optional<std::string> ended_how;  ///< revoked, renounced, ended, representative-changed
};

/// A mandate with whom it names.
struct Mandate {
    MandateTerms terms;
    identifiers::PersonDocument agent;
    std::string agent_name;  ///< as whoever granted it wrote it
    std::string reason;
    std::optional<std::string> end_reason;
};

enum class MandateState { AwaitsAcceptance, Coming, Valid, Expired, Ended };

/// `awaits-acceptance`, `coming`, `valid`, `expired`, `ended`.
std::string_view name_of(MandateState state);

/// As it stands on `day`. What was ended is ended at once, whatever its days say.
MandateState state_on(const MandateTerms& terms, Day day);

/// Neither ended nor over.
bool is_open(MandateState state);

/// What somebody wants a mandate to say, as typed.
struct StatedMandate {
    MandateKind kind = MandateKind::Mandate;
    PrincipalType principal_type = PrincipalType::NaturalPerson;
    StatedPerson agent;
    std::optional<std::string> relation;
    MandateScope scope;
    std::vector<std::string> acts;
    std::string from;
    std::string to;
    std::string reason;
};

struct CheckedMandate {
    identifiers::PersonDocument agent;
    std::string agent_name;
    std::optional<std::string> relation;
    MandateScope scope;
    std::vector<std::string> acts;
    Day from;
    std::optional<Day> to;
    std::string reason;
};

/// Every broken rule at once: /agent/document_type, /agent/number, /agent/name (see check_stated),
/// /kind `mandate-kind-not-for-natural`, `mandate-kind-not-for-legal` (staff act for legal persons,
/// relatives for natural ones) or `guardian-at-window-only`, /relation `relation-unknown`, /scope
/// `scope-empty` (nothing, or everything and more), /scope/items/… and /scope/areas/…
/// `scope-malformed`, /scope/items and /scope/areas `too-many`, /acts `mandate-acts-missing`,
/// /acts/… `mandate-act-unknown` or `mandate-act-not-for-relatives`, /from and /to `day-malformed`,
/// /from `mandate-begins-in-past`, /to `mandate-ends-before-it-begins` or `mandate-too-long`,
/// /reason `text-too-long`.
Result<CheckedMandate> check_mandate(const StatedMandate& stated, Day today);

/// The last day of `kMandateYearsMax` years that begin on `from`.
Day last_day_allowed(Day from);

}  // namespace yimen::people
