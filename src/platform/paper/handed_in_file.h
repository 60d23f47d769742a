#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "platform/files/file_kind.h"

/// Reads, for eyes, what people handed in: PDF by Poppler, PNG and JPEG by GDK-Pixbuf. Both read
/// hostile input: everything is bounded, one file at a time, and nothing runs that stands in it.
namespace yimen::paper {

inline constexpr std::int64_t kFilePagesMax = 500;
inline constexpr std::int64_t kPicturePixelsMax = 60'000'000;
inline constexpr int kPreviewSide = 1200;  ///< pixels of the longer side at most

/// How many pages; a picture has one, nothing is known of the other kinds. Refusals:
/// file-unreadable (damaged, or no such thing), file-locked (needs a password), too-many-pages
/// (fact limit), picture-too-large (fact limit, in pixels).
Result<std::optional<std::int64_t>> count_pages(const std::filesystem::path& path,
                                                files::FileKind kind);

/// The first page as PNG, a photo turned as the camera held it, with `mark` over it unless empty.
/// Nothing for kinds without a picture and for what cannot be read.
std::optional<std::string> draw_preview(const std::filesystem::path& path, files::FileKind kind,
                                        std::string_view mark);

/// A PDF of all pages with `mark` (使用标记) over each. Nothing as above.
std::optional<std::string> draw_marked_copy(const std::filesystem::path& path, files::FileKind kind,
                                            std::string_view mark);

}  // namespace yimen::paper
