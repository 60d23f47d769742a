#include "cases/store/joint_store.h"

#include <algorithm>
#include <cstdint>

#include "cases/store/queries.h"

namespace yimen::cases {

void JointStore::add(const JointCase& joint) {
    transaction_.execute(sql::add_joint_case, joint.id, joint.applicant_id, joint.channel,
                         joint.lead_unit, joint.lead_division,
                         kJointDeliveryNames[static_cast<std::size_t>(joint.delivery)]);
    std::int64_t place = 0;
    for (const auto& part : joint.parts) {
        transaction_.execute(sql::add_joint_part, joint.id, place, part.case_id);
        for (const auto& needed : part.needs) {
            transaction_.execute(sql::add_joint_need, part.case_id, needed);
        }
        ++place;
    }
}

std::optional<JointCase> JointStore::find(std::string_view joint_case_id) const {
    const auto row = transaction_.query_one(sql::find_joint_case, joint_case_id);
    if (!row) return std::nullopt;
    const auto delivery = find_joint_delivery(row->text(6));
    if (!delivery) throw db::DatabaseError{"cases: unknown word in the store"};
    JointCase joint{.id = row->text(0),
                    .number = row->text(1),
                    .applicant_id = row->text(2),
                    .channel = row->text(3),
                    .lead_unit = row->text(4),
                    .lead_division = row->text(5),
                    .delivery = *delivery,
                    .filed_on = Day::parse(row->text(7)),
                    .filed_by = row->text(8),
                    .parts = {}};
    for (const auto& part : transaction_.query(sql::list_joint_parts, joint.id)) {
        joint.parts.push_back({part.text(0), {}});
    }
    for (const auto& need : transaction_.query(sql::list_joint_needs, joint.id)) {
        const auto part =
            std::find_if(joint.parts.begin(), joint.parts.end(),
                         [&](const JointPart& one) { return one.case_id == need.text(0); });
        part->needs.push_back(need.text(1));
    }
    return joint;
}

std::optional<std::string> JointStore::find_of_part(std::string_view case_id) const {
    const auto row = transaction_.query_one(sql::find_joint_case_of_part, case_id);
    if (!row) return std::nullopt;
    return row->text(0);
}

std::int64_t JointStore::count_dependents(std::string_view case_id) const {
    return transaction_.query_one(sql::count_joint_dependents, case_id)->integer(0);
}

bool JointStore::file(std::string_view joint_case_id, std::string_view number, Day on,
                      std::string_view account) {
    return transaction_.execute(sql::file_joint_case, joint_case_id, number, on.iso(), account) ==
           1;
}

}  // namespace yimen::cases
