#include "cases/actions/promise_values.h"

namespace yimen::cases {

using notices::NoticeField;
using notices::NoticeKind;
using notices::NoticeValues;

void promise_materials(NoticeValues& values, const std::vector<std::string>& keys,
                       const ItemTerms& terms) {
    const auto within = "受理之日起" + std::to_string(*terms.deferral_days) + "个工作日内";
    values.set(NoticeField::Promise, "在规定的期限内补交下列材料，所补交的材料真实、合法、有效")
        .set(NoticeField::Consequence, "逾期没有补交的，终止办理，由申请人自行承担后果");
    notices::NoticeList list{.name = "deferred", .rows = {}};
    for (const auto& key : keys) list.rows.push_back({material_name(terms, key), within});
    values.tables.push_back(std::move(list));
}

void promise_conditions(NoticeValues& values, const std::vector<std::string>& keys,
                        const ItemTerms& terms) {
    std::string promised;
    for (const auto& key : keys) {
        if (!promised.empty()) promised += "、";
        promised += material_name(terms, key);
    }
    const auto conditions = promised.empty()
                                ? std::string{}
                                : "符合“" + promised + "”所证明的条件，以本承诺代替这些材料；";
    values
        .set(NoticeField::Promise,
             "已经知晓告知的全部内容；" + conditions + "所填写和提交的内容真实；配合有关部门核查")
        .set(NoticeField::Liability,
             "承诺不实的，依法撤销决定，记入信用记录，并承担相应的法律责任");
}

std::optional<NoticeKind> promise_behind(Act act) {
    if (act == Act::AcceptDeferred) return NoticeKind::DeferredPromise;
    if (act == Act::AcceptCommitted) return NoticeKind::Commitment;
    return std::nullopt;
}

void add_promise(NoticeKind kind, NoticeValues& values, const PaperOccasion& occasion) {
    const auto& said = occasion.entry.said;
    switch (kind) {
        case NoticeKind::DeferredPromise:
            promise_materials(values, said.deferred, occasion.terms());
            break;
        case NoticeKind::Commitment:
            promise_conditions(values, missing_materials(occasion.filed()), occasion.terms());
            break;
        default:
            return;
    }
    values.set(NoticeField::Signature, said.signature);
}

}  // namespace yimen::cases
