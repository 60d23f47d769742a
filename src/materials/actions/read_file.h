#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "materials/actions/library.h"

namespace yimen::materials {

/// In which form the bytes are wanted. Staff get a copy under a use mark, never the bare picture.
enum class FileForm {
    Whole,    ///< the owner: as it was handed in; staff: the marked copy
    Preview,  ///< the first page as a picture
};

/// What goes out: a file that lies there, or bytes that were drawn.
struct OpenedFile {
    std::optional<std::filesystem::path> path;
    std::string bytes;
    std::string content_type;
    std::string name;    ///< as its sender called it, with the ending of what goes out
    std::string digest;  ///< of the original
};

struct ReadFile {
    Visit visit;
    std::string material_id;
    std::string file_id;
    FileForm form = FileForm::Whole;
};

/// Opens a file of a material and writes down that somebody did. Staff see it when their unit uses
/// the material in a matter, also after it was withdrawn, and clerks who compare originals; for
/// kinds that cannot be drawn on (ofd, xlsx, docx) their copy is the original.
/// Refusals, in this order: not-found (the material, the file in it, or no way to it),
/// file-not-usable, file-without-picture (a preview of what cannot be drawn).
Result<OpenedFile> read_file(const ReadFile& command, Services& services, const Archive& archive);

}  // namespace yimen::materials
