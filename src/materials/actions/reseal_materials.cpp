#include "materials/actions/reseal_materials.h"

#include <string>

#include "materials/store/sealed_fields.h"

namespace yimen::materials {

namespace {

constexpr std::size_t kRecordsAtOnce = 500;

}  // namespace

Result<ResealReport> reseal_fields(Services& services, const Archive& archive) {
    ResealReport report;
    for (const auto reseal : {reseal_uploads, reseal_files, reseal_materials}) {
        std::string after;
        do {
            const auto step =
                services.database.write([&](db::Transaction& transaction) -> Result<Resealed> {
                    return reseal(transaction, after, kRecordsAtOnce, archive.cipher);
                });
            if (!step) return step.problem();
            report.records += step->records;
            report.sealed_anew += step->sealed_anew;
            after = step->last_id;
        } while (!after.empty());
    }
    return report;
}

}  // namespace yimen::materials
