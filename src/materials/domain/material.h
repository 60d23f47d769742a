#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "materials/domain/file.h"

#include "core/result.h"

namespace yimen::materials {

/// How far a material is to be trusted. 可信等级
enum class TrustLevel {
    A,  ///< 签发: came from the body that issues it
    B,  ///< 核验: somebody compared it with the original at a window
    C,  ///< 上传: the owner uploaded it
    D,  ///< 自制: the owner made it and answers for it; never rises by itself
};

/// Where a material stands in its library.
enum class MaterialState {
    Held,
    Superseded,  ///< a newer one of the same kind took its place
    Withdrawn,   ///< by its owner; uses that were made of it stay
};

/// A clerk compared it with the original. 核验原件
struct Verification {
    std::string account_id;
    std::string name;  ///< the clerk's, as it stood then
    std::string unit_id;
    Instant at;
};

/// What somebody holds in their library. 资料
struct Material {
    std::string id;
    std::string owner_id;  ///< a natural or a legal person
    std::string kind;  ///< name of a material, key of the data catalogue or of a certificate type
    std::string title;
    TrustLevel trust = TrustLevel::C;
    MaterialState state = MaterialState::Held;
    std::string issuer;  ///< empty when nobody issued it, or it is not known
    std::optional<std::string> number;
    std::optional<Day> valid_from;
    std::optional<Day> valid_to;  ///< the last day
    Channel channel = Channel::Online;
    std::string added_by;  ///< account
    std::optional<std::string> added_unit_id;
    Instant added_at;
    std::optional<Verification> verification;
    std::optional<std::string> superseded_by;
    std::optional<Instant> withdrawn_at;
    std::int64_t version = 1;
    std::vector<File> files;  ///< in order; none for what is known by its number alone
};

/// In which matter a material was used. 使用记录
struct MaterialUse {
    std::string id;
    std::string material_id;
    std::string unit_id;
    std::string case_id;
    std::string case_number;  ///< as people know it; stands in the use mark
    std::string item_id;
    std::string item_name;
    std::string purpose;
    std::string used_by;  ///< account
    Instant used_at;
};

/// What is wrong with a new material, all at once: /kind and /title `field-required`; /kind,
/// /title, /issuer, /number `text-too-long`; /valid_to `validity-backwards`; /file_ids
/// `material-files-count` (none, too many or one twice).
std::vector<FieldProblem> find_faults(const Material& material);

/// Whether nothing keeps it from being used on that day, else the first of: material-withdrawn,
/// material-superseded, material-not-valid, file-not-usable.
std::optional<Problem> find_refusal_of_use(const Material& material, Day day);

/// Whether `newer` takes the place of `older`, both held and of one kind: never when it is less to
/// be trusted, so that a photo does not push out what an office has issued.
bool supersedes(TrustLevel newer, TrustLevel older);

/// What a comparison with the original makes of it: only C rises, to B. Refusals, in this
/// order: material-withdrawn, material-superseded, material-verified (A and B already),
/// material-self-made (D has no original), file-not-usable.
Result<TrustLevel> verified_trust(const Material& material);

/// A, B, C, D; held, superseded, withdrawn: the words of store and API.
std::string_view name_of(TrustLevel trust);
std::string_view name_of(MaterialState state);
std::optional<TrustLevel> find_trust_level(std::string_view name);
std::optional<MaterialState> find_material_state(std::string_view name);

}  // namespace yimen::materials
