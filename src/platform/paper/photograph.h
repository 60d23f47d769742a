#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "platform/paper/cairo_objects.h"

namespace yimen::paper {

struct Extent {
    std::int64_t width = 0;
    std::int64_t height = 0;
};

/// In pixels, from the head of a PNG or JPEG file alone; nothing when that is damaged.
std::optional<Extent> measure_photograph(const std::filesystem::path& path);

/// A PNG or JPEG, decoded: turned as the camera held it, the longer side at most `side_max` pixels,
/// on white where it is transparent.
class Photograph {
  public:
    /// Nothing when it cannot be read.
    static std::optional<Photograph> read(const std::filesystem::path& path, int side_max);

    /// The same of bytes, in their own size: the caller knows that it is small.
    static std::optional<Photograph> decode(std::string_view bytes);

    int width() const { return gdk_pixbuf_get_width(pixels_.get()); }
    int height() const { return gdk_pixbuf_get_height(pixels_.get()); }

    /// For drawing; in a PDF it stays a JPEG of moderate size.
    Surface surface() const;

  private:
    struct Unref {
        void operator()(GdkPixbuf* pixels) const { g_object_unref(pixels); }
    };
    using Pixels = std::unique_ptr<GdkPixbuf, Unref>;

    static std::optional<Photograph> of(Pixels pixels);
    explicit Photograph(Pixels pixels) : pixels_(std::move(pixels)) {}

    Pixels pixels_;
};

}  // namespace yimen::paper
