#include "materials/actions/tend_files.h"

#include <stdexcept>

#include "materials/actions/take_in_file.h"
#include "materials/domain/limits.h"
#include "materials/store/upload_store.h"

namespace yimen::materials {

namespace {

constexpr std::size_t kAtOnce = 100;

/// Removing a row refuses nothing.
void require_done(const Result<Done>& done) {
    if (!done) throw std::logic_error{"materials: " + done.problem().code};
}

void remove_strays(Services& services, const Archive& archive) {
    for (const auto& id : archive.partial_files.ids()) {
        const bool known = services.database.read([&](db::Transaction& transaction) {
            const auto upload = UploadStore{transaction, archive.cipher}.find(id);
            return upload && !upload->file_id;
        });
        if (!known) archive.partial_files.remove(id);
    }
}

}  // namespace

std::int64_t sweep_uploads(Services& services, const Archive& archive) {
    const auto before = services.clock.now() - kUploadRests;
    std::int64_t swept = 0;
    std::size_t found = kAtOnce;
    while (found == kAtOnce) {
        require_done(services.database.write([&](db::Transaction& transaction) -> Result<Done> {
            UploadStore store{transaction, archive.cipher};
            const auto old = store.list_older(before, kAtOnce);
            for (const auto& upload : old) store.remove(upload.id);
            found = old.size();
            return Done{};
        }));
        swept += static_cast<std::int64_t>(found);
    }
    remove_strays(services, archive);
    return swept;
}

LateScans scan_waiting_files(Services& services, const Archive& archive) {
    LateScans scans;
    if (archive.scanner == nullptr) return scans;
    std::string after;
    while (true) {
        const auto waiting = services.database.read([&](db::Transaction& transaction) {
            return UploadStore{transaction, archive.cipher}.list_waiting(after, kAtOnce);
        });
        for (const auto& file : waiting) {
            after = file.id;
            const auto path = archive.files.find(file.digest);
            if (!path) continue;
            const auto state = scan(*path, archive);
            if (state == ScanState::Unscanned) return scans;
            require_done(services.database.write([&](db::Transaction& transaction) -> Result<Done> {
                UploadStore{transaction, archive.cipher}.set_scan(file.id, state);
                return Done{};
            }));
            ++(state == ScanState::Infected ? scans.infected : scans.clean);
        }
        if (waiting.size() < kAtOnce) return scans;
    }
}

}  // namespace yimen::materials
