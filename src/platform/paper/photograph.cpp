#include "platform/paper/photograph.h"

#include <algorithm>

namespace yimen::paper {

namespace {

constexpr const char* kJpegQuality = "85";
constexpr unsigned kOpaque = 255;

/// What a pixel of one colour looks like on white.
unsigned on_white(unsigned colour, unsigned alpha) {
    return (colour * alpha + kOpaque * (kOpaque - alpha) + kOpaque / 2) / kOpaque;
}

/// So that cairo need not pack bare pixels into a PDF.
void attach_jpeg(cairo_surface_t* surface, GdkPixbuf* pixels) {
    gchar* bytes = nullptr;
    gsize size = 0;
    if (gdk_pixbuf_save_to_buffer(pixels, &bytes, &size, "jpeg", nullptr, "quality", kJpegQuality,
                                  nullptr) == FALSE) {
        return;
    }
    const auto status = cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG,
                                                    reinterpret_cast<const unsigned char*>(bytes),
                                                    size, g_free, bytes);
    if (status != CAIRO_STATUS_SUCCESS) g_free(bytes);
}

}  // namespace

std::optional<Extent> measure_photograph(const std::filesystem::path& path) {
    int width = 0;
    int height = 0;
    if (gdk_pixbuf_get_file_info(path.c_str(), &width, &height) == nullptr) return std::nullopt;
    if (width <= 0 || height <= 0) return std::nullopt;
    return Extent{width, height};
}

std::optional<Photograph> Photograph::read(const std::filesystem::path& path, int side_max) {
    const auto extent = measure_photograph(path);
    if (!extent) return std::nullopt;
    const auto side =
        static_cast<int>(std::min<std::int64_t>(side_max, std::max(extent->width, extent->height)));
    return of(Pixels{gdk_pixbuf_new_from_file_at_scale(path.c_str(), side, side, TRUE, nullptr)});
}

std::optional<Photograph> Photograph::decode(std::string_view bytes) {
    struct Unload {
        void operator()(GdkPixbufLoader* loader) const { g_object_unref(loader); }
    };
    const std::unique_ptr<GdkPixbufLoader, Unload> loader{gdk_pixbuf_loader_new()};
    const auto written = gdk_pixbuf_loader_write(
        loader.get(), reinterpret_cast<const guchar*>(bytes.data()), bytes.size(), nullptr);
    // It must be closed in any case, and says only then whether all of the picture was there.
    const auto closed = gdk_pixbuf_loader_close(loader.get(), nullptr);
    if (written == FALSE || closed == FALSE) return std::nullopt;
    auto* pixels = gdk_pixbuf_loader_get_pixbuf(loader.get());
    if (pixels == nullptr) return std::nullopt;
    g_object_ref(pixels);
    return of(Pixels{pixels});
}

std::optional<Photograph> Photograph::of(Pixels pixels) {
    if (!pixels || gdk_pixbuf_get_colorspace(pixels.get()) != GDK_COLORSPACE_RGB ||
        gdk_pixbuf_get_bits_per_sample(pixels.get()) != 8) {
        return std::nullopt;
    }
    Pixels turned{gdk_pixbuf_apply_embedded_orientation(pixels.get())};
    if (!turned) return std::nullopt;
    return Photograph{std::move(turned)};
}

Surface Photograph::surface() const {
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width(), height())};
    require(cairo_surface_status(surface.get()));
    cairo_surface_flush(surface.get());
    const auto* from = gdk_pixbuf_read_pixels(pixels_.get());
    const auto from_row = static_cast<std::size_t>(gdk_pixbuf_get_rowstride(pixels_.get()));
    const auto channels = static_cast<std::size_t>(gdk_pixbuf_get_n_channels(pixels_.get()));
    const bool has_alpha = gdk_pixbuf_get_has_alpha(pixels_.get()) != FALSE;
    auto* to = cairo_image_surface_get_data(surface.get());
    const auto to_row = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (std::size_t y = 0; y < static_cast<std::size_t>(height()); ++y) {
        auto* target = reinterpret_cast<std::uint32_t*>(to + y * to_row);
        const auto* source = from + y * from_row;
        for (std::size_t x = 0; x < static_cast<std::size_t>(width()); ++x, source += channels) {
            const unsigned alpha = has_alpha ? source[3] : kOpaque;
            target[x] = on_white(source[0], alpha) << 16U | on_white(source[1], alpha) << 8U |
                        on_white(source[2], alpha);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    if (!has_alpha) attach_jpeg(surface.get(), pixels_.get());
    return surface;
}

}  // namespace yimen::paper
