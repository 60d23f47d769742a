#include "sharing/actions/register_case.h"

#include <utility>

#include "sharing/store/external_case_store.h"

namespace yimen::sharing {

Result<Registered> register_case(const RegisterCase& command, Services& services,
                                 const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(command.client, people::ClientScope::Receive)) {
        return *refused;
    }
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Registered>(transaction, command.write, now, [&] {
            return take_case(transaction, source_of(command.client), command.told, calendar, now,
                             services, cipher);
        });
    });
}

Result<Reported> report_case(const ReportCase& command, Services& services,
                             const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(command.client, people::ClientScope::Report)) {
        return *refused;
    }
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Reported>(transaction, command.write, now, [&]() -> Result<Reported> {
            auto tracked = ExternalCaseStore{transaction, cipher}.find(command.case_id);
            if (!tracked || tracked->unit_id != command.client.unit_id) {
                return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            }
            return take_report(transaction, source_of(command.client), *std::move(tracked),
                               command.report, calendar, now, services, cipher);
        });
    });
}

}  // namespace yimen::sharing
