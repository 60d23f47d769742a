#include "materials/actions/read_file.h"

#include <algorithm>
#include <utility>

#include "materials/domain/rights.h"
#include "materials/domain/use_mark.h"
#include "materials/store/library_store.h"

#include "platform/paper/handed_in_file.h"

namespace yimen::materials {

namespace {

/// By which way somebody comes to the bytes.
struct Way {
    Material material;
    std::optional<std::string> unit_id;  ///< none: the owner, or somebody for them
    std::optional<std::string> use_id;
    std::string role;
    std::string mark;
};

Result<Way> find_staff_way(db::Transaction& transaction, const ReadFile& command, Day today,
                           const Archive& archive) {
    const LibraryStore store{transaction, archive.cipher};
    auto material = store.find(command.material_id);
    if (!material) return not_found();
    const auto& person = command.visit.person;
    for (const auto& post : person.posts) {
        const auto use = store.find_latest_use(material->id, post.unit_id);
        if (use) {
            return Way{std::move(*material), post.unit_id, use->id, post.role,
                       use_mark(*use, today)};
        }
    }
    const auto* post = people::find_post_for(person, kVerifyMaterials);
    if (post == nullptr) return not_found();
    return Way{std::move(*material), post->unit_id, std::nullopt, post->role,
               verification_mark(post->unit_name, today)};
}

Result<Way> find_way(db::Transaction& transaction, const ReadFile& command, Day today,
                     const Archive& archive) {
    if (command.visit.channel == Channel::Window) {
        return find_staff_way(transaction, command, today, archive);
    }
    auto material =
        open_material_to_read(transaction, command.visit, command.material_id, today, archive);
    if (!material) return material.problem();
    return Way{std::move(*material), std::nullopt, std::nullopt, {}, {}};
}

std::string form_of(const ReadFile& command) {
    if (command.form == FileForm::Preview) return "preview";
    return command.visit.channel == Channel::Window ? "marked-copy" : "original";
}

/// What was opened, and everything needed to draw it outside the unit of work.
struct Opening {
    File file;
    std::string mark;
};

Result<Opening> open_for_reading(const ReadFile& command, Services& services,
                                 const Archive& archive) {
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Opening> {
        const auto way = find_way(transaction, command, day_in_china(now), archive);
        if (!way) return way.problem();
        const auto& files = way->material.files;
        const auto file = std::find_if(files.begin(), files.end(),
                                       [&](const File& one) { return one.id == command.file_id; });
        if (file == files.end()) return not_found();
        if (!is_usable(file->scan)) {
            return Problem{ProblemKind::Conflict, "file-not-usable", {}, {}};
        }
        const auto& person = command.visit.person;
        LibraryStore{transaction, archive.cipher}.add(
            MaterialAccess{.id = services.new_id(),
                           .material_id = way->material.id,
                           .file_id = file->id,
                           .form = form_of(command),
                           .account_id = person.account_id,
                           .unit_id = way->unit_id,
                           .use_id = way->use_id,
                           .at = now});
        if (way->unit_id) {
            const Actor actor{.account_id = person.account_id,
                              .login_name = person.login_name,
                              .role = way->role,
                              .address = person.presence.address};
            record(transaction, actor, "material.read", way->material.id,
                   way->use_id ? "use:" + *way->use_id : "verification", services);
        }
        return Opening{*file, way->mark};
    });
}

/// The name without its ending, and another one.
std::string with_ending(const std::string& name, std::string_view ending) {
    return name.substr(0, name.rfind('.')).append(ending);
}

OpenedFile original_of(const File& file, files::FileKind kind, std::filesystem::path path) {
    return {.path = std::move(path),
            .bytes = {},
            .content_type = std::string{files::content_type(kind)},
            .name = file.name,
            .digest = file.digest};
}

}  // namespace

Result<OpenedFile> read_file(const ReadFile& command, Services& services, const Archive& archive) {
    const auto opened = open_for_reading(command, services, archive);
    if (!opened) return opened.problem();
    const auto& [file, mark] = *opened;
    const auto kind = files::find_file_kind(file.kind);
    auto path = archive.files.find(file.digest);
    if (!path || !kind) return not_found();
    if (command.form == FileForm::Preview) {
        auto picture = paper::draw_preview(*path, *kind, mark);
        if (!picture) return Problem{ProblemKind::NotFound, "file-without-picture", {}, {}};
        return OpenedFile{.path = {},
                          .bytes = std::move(*picture),
                          .content_type = "image/png",
                          .name = with_ending(file.name, ".png"),
                          .digest = file.digest};
    }
    if (mark.empty()) return original_of(file, *kind, std::move(*path));
    if (auto copy = paper::draw_marked_copy(*path, *kind, mark)) {
        return OpenedFile{.path = {},
                          .bytes = std::move(*copy),
                          .content_type = "application/pdf",
                          .name = with_ending(file.name, ".pdf"),
                          .digest = file.digest};
    }
    const bool drawable = file.pages.has_value();
    if (drawable) return Problem{ProblemKind::NotFound, "file-without-picture", {}, {}};
    return original_of(file, *kind, std::move(*path));
}

}  // namespace yimen::materials
