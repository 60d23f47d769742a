#include "materials/http/bodies.h"

#include "materials/domain/limits.h"

#include "core/identifiers/masks.h"

namespace yimen::materials::bodies {

namespace {

std::optional<std::string> iso(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

}  // namespace

Upload to_body(const materials::Upload& upload) {
    return {.upload_id = upload.id,
            .file_name = upload.file_name,
            .size_bytes = upload.size_bytes,
            .received_bytes = upload.received_bytes,
            .chunk_bytes_max = kChunkBytesMax,
            .expires_at = format_iso(upload.touched_at + kUploadRests),
            .file_id = upload.file_id};
}

File to_body(const materials::File& file) {
    return {.file_id = file.id,
            .name = file.name,
            .kind = file.kind,
            .size_bytes = file.size_bytes,
            .pages = file.pages,
            .scan = std::string{name_of(file.scan)},
            .usable = is_usable(file.scan),
            .digest = file.digest};
}

Material to_body(const materials::Material& material, Reader reader) {
    Material body{.material_id = material.id,
                  .owner_id = material.owner_id,
                  .kind = material.kind,
                  .title = material.title,
                  .trust = std::string{name_of(material.trust)},
                  .state = std::string{name_of(material.state)},
                  .issuer = material.issuer,
                  .number = material.number,
                  .valid_from = iso(material.valid_from),
                  .valid_to = iso(material.valid_to),
                  .channel = std::string{name_of(material.channel)},
                  .added_at = format_iso(material.added_at),
                  .added_unit_id = material.added_unit_id,
                  .verification = {},
                  .superseded_by = material.superseded_by,
                  .withdrawn_at = {},
                  .version = material.version,
                  .files = {}};
    if (material.number && reader == Reader::Staff) {
        body.number = identifiers::mask_id_number(*material.number);
    }
    if (const auto& verified = material.verification) {
        body.verification =
            Verification{verified->name, verified->unit_id, format_iso(verified->at)};
    }
    if (material.withdrawn_at) body.withdrawn_at = format_iso(*material.withdrawn_at);
    for (const auto& file : material.files) body.files.push_back(to_body(file));
    return body;
}

MaterialPage to_body(const MaterialList& list, Reader reader) {
    MaterialPage body{.materials = {}, .next = list.next};
    for (const auto& material : list.materials) {
        body.materials.push_back(to_body(material, reader));
    }
    return body;
}

UsePage to_body(const LinePage<UseLine>& page) {
    UsePage body{.uses = {}, .next = page.next};
    for (const auto& [use, unit_name] : page.lines) {
        body.uses.push_back({.use_id = use.id,
                             .used_at = format_iso(use.used_at),
                             .unit_id = use.unit_id,
                             .unit_name = unit_name,
                             .case_id = use.case_id,
                             .case_number = use.case_number,
                             .item_id = use.item_id,
                             .item_name = use.item_name,
                             .purpose = use.purpose});
    }
    return body;
}

AccessPage to_body(const LinePage<AccessLine>& page) {
    AccessPage body{.accesses = {}, .next = page.next};
    for (const auto& line : page.lines) {
        body.accesses.push_back({.at = format_iso(line.at),
                                 .file_id = line.file_id,
                                 .form = line.form,
                                 .unit_name = line.unit_name,
                                 .use_id = line.use_id});
    }
    return body;
}

}  // namespace yimen::materials::bodies
