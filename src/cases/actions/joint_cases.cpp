#include "cases/actions/joint_cases.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

#include "cases/actions/act_on_case.h"
#include "cases/actions/acts_together.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/joint_parts.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/open_case.h"
#include "cases/actions/read_joint_case.h"
#include "cases/actions/save_draft.h"
#include "cases/store/joint_store.h"

namespace yimen::cases {

namespace {

const Problem kNotFound{ProblemKind::NotFound, "not-found", {}, {}};

/// The same problem, said of one part.
Problem of_part(Problem problem, std::size_t place) {
    for (auto& fault : problem.fields) {
        fault.pointer = "/parts/" + std::to_string(place) + fault.pointer;
    }
    return problem;
}

/// BL, the place that leads, the day, and the serial of that day there.
std::string next_joint_number(CaseStore& store, const JointCase& joint, Day on) {
    constexpr std::size_t kSerialDigits = 4;
    auto day = on.iso();
    std::erase(day, '-');
    auto serial = std::to_string(store.next_number("joint:" + joint.lead_division, on));
    if (serial.size() < kSerialDigits) serial.insert(0, kSerialDigits - serial.size(), '0');
    return "BL" + joint.lead_division + day + serial;
}

std::shared_ptr<const ItemTerms> terms_of(db::Transaction& transaction, const Case& filed,
                                          const Office& office) {
    auto terms = office.terms.find(transaction, filed.entry_id, filed.entry_version);
    if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
    return terms;
}

/// The one field of the form that asks for the element by itself, or null.
const form::Field* find_only_field(const ItemTerms& terms, std::string_view element) {
    const form::Field* found = nullptr;
    for (const auto& field : terms.form) {
        if (field.element != element || field.group) continue;
        if (found != nullptr) return nullptr;
        found = &field;
    }
    return found;
}

/// A part that is still a draft, with what it will hold.
struct SharedDraft {
    FiledCase draft;
    std::shared_ptr<const ItemTerms> terms;
    boost::json::object answers;
    std::vector<HeldMaterial> materials;
};

bool take_element(SharedDraft& shared, std::string_view element, const boost::json::value& answer) {
    const auto* field = find_only_field(*shared.terms, element);
    if (field == nullptr) return false;
    shared.answers[field->name] = answer;
    return true;
}

bool take_material(SharedDraft& shared, const HeldMaterial& handed) {
    if (find_material(*shared.terms, handed.key) == nullptr) return false;
    std::erase_if(shared.materials,
                  [&](const HeldMaterial& held) { return held.key == handed.key; });
    shared.materials.push_back(handed);
    return true;
}

std::vector<SharedDraft> drafts_of(db::Transaction& transaction, const JointCase& joint,
                                   const Office& office) {
    const CaseStore store{transaction};
    std::vector<SharedDraft> drafts;
    for (const auto& part : joint.parts) {
        auto draft = store.find(part.case_id).value();
        if (draft.filed.state != State::Draft) continue;
        auto terms = terms_of(transaction, draft.filed, office);
        auto answers = read_answers(store, part.case_id, office.cipher);
        auto materials = draft.filed.materials;
        drafts.push_back({std::move(draft), std::move(terms),
                          answers ? *std::move(answers) : boost::json::object{},
                          std::move(materials)});
    }
    return drafts;
}

/// Lays what was said into the drafts; what no draft asks for is a fault.
std::vector<FieldProblem> share(const ShareInJointCase& command, std::vector<SharedDraft>& drafts) {
    std::vector<FieldProblem> faults;
    for (const auto& [element, answer] : command.elements) {
        std::size_t taken = 0;
        for (auto& draft : drafts) taken += take_element(draft, element, answer) ? 1 : 0;
        if (taken == 0) {
            faults.push_back({"/elements/" + std::string{element}, "joint-element-unknown", {}});
        }
    }
    for (std::size_t at = 0; at < command.materials.size(); ++at) {
        std::size_t taken = 0;
        for (auto& draft : drafts) taken += take_material(draft, command.materials[at]) ? 1 : 0;
        if (taken == 0) {
            faults.push_back({"/materials/" + std::to_string(at) + "/key", "material-unknown", {}});
        }
    }
    return faults;
}

/// What is wrong in the forms of all drafts, at once.
std::vector<FieldProblem> find_form_faults(db::Transaction& transaction, const JointCase& joint,
                                           const Office& office, Day today) {
    const CaseStore store{transaction};
    std::vector<FieldProblem> faults;
    for (std::size_t at = 0; at < joint.parts.size(); ++at) {
        const auto draft = store.find(joint.parts[at].case_id).value();
        if (draft.filed.state != State::Draft) continue;
        auto answers = read_answers(store, draft.filed.id, office.cipher);
        if (!answers) answers.emplace();
        const auto terms = terms_of(transaction, draft.filed, office);
        for (auto& fault : file_answers(*answers, *terms, today)) {
            fault.pointer = "/parts/" + std::to_string(at) + fault.pointer;
            faults.push_back(std::move(fault));
        }
    }
    return faults;
}

/// Does `work` with the joint case in one unit of work, and with Services for acts on its parts.
/// One that `person` may not see is not found.
template <class Work>
Result<Done> in_joint_case(const std::string& joint_case_id, const people::Person& person,
                           Services& services, const Office& office, const Work& work) {
    const auto everywhere = services.calendar();
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        auto joint = find_joint_for(transaction, joint_case_id, person, office, today);
        if (!joint) return kNotFound;
        ActsTogether together{transaction, services, everywhere};
        return work(transaction, *joint, together.services());
    });
}

}  // namespace

Result<std::string> open_joint_case(const OpenJointCase& command, Services& services,
                                    Office& office) {
    auto faults = find_joint_faults(command.wishes, command.lead_entry);
    const auto delivery = find_joint_delivery(command.delivery);
    if (!delivery) {
        faults.insert(faults.begin(), {"/delivery", "json-type", {{"expected", "each, together"}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto everywhere = services.calendar();
    const auto id = services.new_id();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        ActsTogether together{transaction, services, everywhere};
        std::map<std::string, std::string> opened;
        for (const auto& wish : command.wishes) {
            const auto case_id = open_case({.opener = command.opener,
                                            .entry_id = wish.entry_id,
                                            .applicant_id = command.applicant_id,
                                            .channel = command.channel},
                                           together.services(), office);
            if (!case_id) return case_id.problem();
            opened[wish.entry_id] = *case_id;
        }
        const auto& leading =
            command.lead_entry.empty() ? command.wishes.front().entry_id : command.lead_entry;
        const auto lead = CaseStore{transaction}.find(opened.at(leading)).value();
        JointCase joint{.id = id,
                        .number = {},
                        .applicant_id = lead.filed.applicant_id,
                        .channel = command.channel,
                        .lead_unit = lead.filed.unit_id,
                        .lead_division = lead.filed.division_code,
                        .delivery = *delivery,
                        .filed_on = {},
                        .filed_by = {},
                        .parts = {}};
        for (const auto& wish : command.wishes) {
            JointPart part{.case_id = opened.at(wish.entry_id), .needs = {}};
            for (const auto& needed : wish.needs) part.needs.push_back(opened.at(needed));
            joint.parts.push_back(std::move(part));
        }
        JointStore{transaction}.add(joint);
        return id;
    });
}

Result<Done> share_in_joint_case(const ShareInJointCase& command, Services& services,
                                 Office& office) {
    const auto lay_in = [&](db::Transaction& transaction, const JointCase& joint,
                            Services& inside) -> Result<Done> {
        auto drafts = drafts_of(transaction, joint, office);
        auto faults = share(command, drafts);
        if (!faults.empty()) return invalid_input(std::move(faults));
        for (auto& shared : drafts) {
            const auto saved = save_draft({.person = command.person,
                                           .case_id = shared.draft.filed.id,
                                           .version = shared.draft.version,
                                           .answers = std::move(shared.answers),
                                           .materials = std::move(shared.materials)},
                                          inside, office);
            if (!saved) return saved.problem();
        }
        return Done{};
    };
    return in_joint_case(command.joint_case_id, command.person, services, office, lay_in);
}

Result<Done> submit_joint_case(const SubmitJointCase& command, Services& services, Office& office) {
    const auto today = services.clock.today();
    const auto file = [&](db::Transaction& transaction, JointCase& joint,
                          Services& inside) -> Result<Done> {
        if (joint.filed_on) return Problem{ProblemKind::Conflict, "joint-filed", {}, {}};
        auto faults = find_form_faults(transaction, joint, office, today);
        if (!faults.empty()) return invalid_input(std::move(faults));

        CaseStore store{transaction};
        joint.number = next_joint_number(store, joint, today);
        joint.filed_on = today;
        joint.filed_by = command.person.account_id;
        if (!JointStore{transaction}.file(joint.id, joint.number, today, joint.filed_by)) {
            return Problem{ProblemKind::Conflict, "joint-filed", {}, {}};
        }
        for (std::size_t at = 0; at < joint.parts.size(); ++at) {
            const auto settled =
                settle_part(transaction, joint, joint.parts[at], command.person, inside, office);
            if (!settled) return of_part(settled.problem(), at);
        }
        return Done{};
    };
    return in_joint_case(command.joint_case_id, command.person, services, office, file);
}

Result<Done> ask_joint_supplement(const AskJointSupplement& command, Services& services,
                                  Office& office) {
    const auto ask = [&](db::Transaction&, const JointCase& joint,
                         Services& inside) -> Result<Done> {
        if (command.parts.empty()) return invalid_input({{"/parts", "gaps-required", {}}});
        for (std::size_t at = 0; at < command.parts.size(); ++at) {
            const auto& part = command.parts[at];
            const bool belongs =
                std::any_of(joint.parts.begin(), joint.parts.end(),
                            [&](const JointPart& one) { return one.case_id == part.case_id; });
            if (!belongs) return kNotFound;
            Particulars said;
            said.gaps = part.gaps;
            const auto asked = act_on_case({.person = command.person,
                                            .case_id = part.case_id,
                                            .version = part.version,
                                            .acts = {{Act::AskSupplement, std::move(said)}},
                                            .answers = std::nullopt},
                                           inside, office);
            if (!asked) return of_part(asked.problem(), at);
        }
        return Done{};
    };
    return in_joint_case(command.joint_case_id, command.person, services, office, ask);
}

}  // namespace yimen::cases
