#include "cases/actions/collector.h"

#include "cases/domain/delivery_way.h"
#include "people/people.h"

#include "core/text/text.h"

namespace yimen::cases {

std::vector<FieldProblem> check_collector(const Collector& collector, std::string_view way,
                                          Day today) {
    std::vector<FieldProblem> faults;
    if (way != kAtTheWindow) faults.push_back({"/collector", "collector-at-window-only", {}});
    if (text::is_blank(collector.name)) {
        faults.push_back({"/collector/name", "collector-name-required", {}});
    }
    const auto document =
        people::check_stated_document(collector.document_type, collector.document_number, today);
    if (!document) {
        for (auto fault : document.problem().fields) {
            const bool of_type = fault.pointer == "/document_type";
            fault.pointer = of_type ? "/collector/document_type" : "/collector/document_number";
            faults.push_back(std::move(fault));
        }
    }
    if (text::is_blank(collector.relation)) {
        faults.push_back({"/collector/relation", "collector-relation-required", {}});
    }
    return faults;
}

}  // namespace yimen::cases
