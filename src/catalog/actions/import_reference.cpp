#include "catalog/actions/import_reference.h"

#include "catalog/store/channel_store.h"
#include "catalog/store/code_store.h"
#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"

namespace yimen::catalog {

namespace {

void put_files(ReferenceStore& store, ReferenceKind kind, const std::vector<ReferenceFile>& files) {
    for (const auto& file : files) {
        std::int64_t serial = 0;
        for (const auto& row : file.rows) store.put(kind, ++serial, row);
    }
}

}  // namespace

Result<Done> import_reference(const ImportReference& command, Services& services) {
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        ReferenceStore store{transaction};
        for (const auto& item : command.superior_items) store.put_superior(item, now);
        for (const auto& proof : command.retained_proofs) store.put_retained_proof(proof);
        for (const auto& synonym : command.synonyms) store.put_synonym(synonym);
        if (!command.synonyms.empty()) EntryStore{transaction}.raise_revision();
        std::int64_t serial = 0;
        for (const auto& table : command.code_tables) {
            CodeStore{transaction}.put(table, ++serial);
        }
        for (const auto& channel : command.channels) {
            ChannelStore{transaction}.put(channel, {now, "import"});
        }
        put_files(store, ReferenceKind::CertificateType, command.certificate_types);
        put_files(store, ReferenceKind::DataElement, command.data_elements);
        return Done{};
    });
}

}  // namespace yimen::catalog
