#include "cases/actions/exact_list.h"

#include "core/logic/evaluate.h"

namespace yimen::cases {

std::vector<std::string> exact_list(const ItemTerms& terms, const boost::json::value& answers) {
    std::vector<std::string> keys;
    for (const auto& material : terms.materials) {
        if (material.necessity == "非必要") continue;
        if (material.when) {
            const auto holds = logic::holds(*material.when, answers);
            if (holds && !*holds) continue;
        }
        keys.push_back(material.key);
    }
    return keys;
}

}  // namespace yimen::cases
