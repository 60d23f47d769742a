#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// Every bound on what people hand in stands here; that of a whole multipart body is
/// http::Limits::upload_bytes, that of the pages of a file stands in paper/handed_in_file.h.
namespace yimen::materials {

inline constexpr std::int64_t kFileBytesMax = std::int64_t{50} << 20;
/// One piece of a resumable upload; below http::Limits::body_bytes.
inline constexpr std::int64_t kChunkBytesMax = std::int64_t{512} << 10;
/// All files of one library together.
inline constexpr std::int64_t kLibraryBytesMax = std::int64_t{2} << 30;
/// Uploads of one library that are not finished.
inline constexpr std::int64_t kOpenUploadsMax = 20;
/// An upload that nobody went on with for so long is abandoned.
inline constexpr std::chrono::hours kUploadRests{48};

inline constexpr std::size_t kFilesPerMaterialMax = 20;
inline constexpr std::size_t kFileNameLengthMax = 255;
inline constexpr std::size_t kKindLengthMax = 100;
inline constexpr std::size_t kTitleLengthMax = 100;
inline constexpr std::size_t kIssuerLengthMax = 100;
inline constexpr std::size_t kNumberLengthMax = 100;
inline constexpr std::size_t kMatterLengthMax = 200;

}  // namespace yimen::materials
