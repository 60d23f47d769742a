#include "platform/paper/handed_in_file.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <cairo-pdf.h>
#include <poppler.h>

#include "core/text/text.h"
#include "platform/paper/cairo_objects.h"
#include "platform/paper/photograph.h"
#include "platform/paper/typesetting.h"

namespace yimen::paper {

namespace {

using files::FileKind;

constexpr int kCopySide = 2480;            ///< pixels of a photo in a marked copy: A4 at 210 dpi
constexpr double kPhotographPoints = 842;  ///< the longer side of a photo's page, that of A4
constexpr double kPagePointsMax = 14'400;  ///< what PDF 1.7 allows (annex C.2)
constexpr double kMarkAngle = -0.5;
constexpr double kMarkStrength = 0.3;
constexpr double kMarkRows = 5.5;      ///< text sizes from one row of marks to the next
constexpr double kMarkSizesMax = 400;  ///< text sizes in the diagonal of a page
constexpr double kMarkShare = 30;      ///< the largest text is this part of the shorter side
constexpr double kMarkWidth = 0.95;    ///< of the shorter side that one mark takes at most
constexpr Colour kMarkInk{0.62, 0.12, 0.10};

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using Pdf = std::unique_ptr<PopplerDocument, Unref>;
using PdfPage = std::unique_ptr<PopplerPage, Unref>;

Problem unreadable() {
    return {ProblemKind::Invalid, "file-unreadable", {}, {}};
}

bool is_photograph(FileKind kind) {
    return kind == FileKind::Png || kind == FileKind::Jpeg;
}

/// What Poppler says of damaged files is no concern of the server's log.
void silence_poppler() {
    static const auto handler = g_log_set_handler(
        "Poppler", static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK),
        [](const gchar*, GLogLevelFlags, const gchar*, gpointer) {}, nullptr);
    static_cast<void>(handler);
}

Result<Pdf> open_pdf(const std::filesystem::path& path) {
    silence_poppler();
    const std::unique_ptr<gchar, void (*)(void*)> uri{
        g_filename_to_uri(std::filesystem::absolute(path).c_str(), nullptr, nullptr), g_free};
    if (!uri) return unreadable();
    GError* raw = nullptr;
    Pdf pdf{poppler_document_new_from_file(uri.get(), nullptr, &raw)};
    const std::unique_ptr<GError, void (*)(GError*)> error{raw, g_error_free};
    if (pdf) return pdf;
    if (error && g_error_matches(error.get(), POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) != FALSE) {
        return Problem{ProblemKind::Invalid, "file-locked", {}, {}};
    }
    return unreadable();
}

struct PageSize {
    double width = 0;
    double height = 0;
};

/// Nothing for a page that cannot be drawn.
std::optional<PageSize> size_of(PopplerPage* page) {
    if (page == nullptr) return std::nullopt;
    PageSize size;
    poppler_page_get_size(page, &size.width, &size.height);
    const auto fits = [](double side) {
        return std::isfinite(side) && side >= 1 && side <= kPagePointsMax;
    };
    if (!fits(size.width) || !fits(size.height)) return std::nullopt;
    return size;
}

PdfPage page_of(PopplerDocument* pdf, int index) {
    return PdfPage{poppler_document_get_page(pdf, index)};
}

/// Some words, set in a size of one: at least and at most so wide.
struct Breadth {
    double least = 0;
    double most = 0;
};
Breadth breadth_of(std::string_view words) {
    constexpr char32_t kLastNarrow = 0x7F;
    Breadth breadth;
    for (const auto character : text::to_code_points(words)) {
        breadth.least += character <= kLastNarrow ? 0.5 : 1;
        breadth.most += 1;
    }
    return breadth;
}

/// The words again and again, slantwise over the whole page, once whole across its middle.
void draw_mark(cairo_t* cairo, PageSize page, std::string_view mark, const Typesetter& typesetter) {
    if (mark.empty()) return;
    const auto unit = "\u3000" + std::string{mark} + "\u3000";
    const auto breadth = breadth_of(unit);
    const auto shorter = std::min(page.width, page.height);
    const auto diagonal = std::hypot(page.width, page.height);
    // A page like a thread would take rows without end of text that nobody can read.
    const auto size = std::max(std::min(shorter / kMarkShare, shorter * kMarkWidth / breadth.most),
                               diagonal / kMarkSizesMax);
    std::string row = unit;
    double units = 1;
    while (units * breadth.least * size < diagonal) {
        row = unit + row + unit;
        units += 2;
    }
    const auto width = units * breadth.most * size;
    const auto set =
        typesetter.set(row, {.size = size, .align = Align::Centre, .colour = kMarkInk}, width);
    cairo_save(cairo);
    cairo_push_group(cairo);
    cairo_translate(cairo, page.width / 2, page.height / 2);
    cairo_rotate(cairo, kMarkAngle);
    const auto step = size * kMarkRows;
    const auto above = std::ceil(diagonal / 2 / step);
    for (auto line = -above; line <= above; ++line) {
        set.draw(cairo, -width / 2, line * step - set.line_height() / 2, 0, 1);
    }
    cairo_pop_group_to_source(cairo);
    cairo_paint_with_alpha(cairo, kMarkStrength);
    cairo_restore(cairo);
}

std::string to_png(cairo_surface_t* surface) {
    std::string bytes;
    require(cairo_surface_write_to_png_stream(surface, append, &bytes));
    return bytes;
}

std::optional<std::string> preview_photograph(const std::filesystem::path& path,
                                              std::string_view mark, const Typesetter& typesetter) {
    const auto photograph = Photograph::read(path, kPreviewSide);
    if (!photograph) return std::nullopt;
    const auto surface = photograph->surface();
    const Cairo cairo{cairo_create(surface.get())};
    draw_mark(cairo.get(),
              {static_cast<double>(photograph->width()), static_cast<double>(photograph->height())},
              mark, typesetter);
    require(cairo_status(cairo.get()));
    return to_png(surface.get());
}

std::optional<std::string> preview_pdf(const std::filesystem::path& path, std::string_view mark,
                                       const Typesetter& typesetter) {
    const auto pdf = open_pdf(path);
    if (!pdf) return std::nullopt;
    const auto page = page_of(pdf->get(), 0);
    const auto size = size_of(page.get());
    if (!size) return std::nullopt;
    const auto scale = kPreviewSide / std::max(size->width, size->height);
    const Surface surface{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, std::max(static_cast<int>(size->width * scale), 1),
        std::max(static_cast<int>(size->height * scale), 1))};
    require(cairo_surface_status(surface.get()));
    const Cairo cairo{cairo_create(surface.get())};
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), scale, scale);
    poppler_page_render(page.get(), cairo.get());
    // What the page itself could not draw must not keep the mark away.
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
    draw_mark(cairo.get(), *size, mark, typesetter);
    require(cairo_status(cairo.get()));
    return to_png(surface.get());
}

/// A PDF that grows by whole pages.
class MarkedCopy {
  public:
    MarkedCopy(std::string_view mark, const Typesetter& typesetter)
        : mark_(mark), typesetter_(typesetter) {
        require(cairo_surface_status(surface_.get()));
    }

    /// `draw` is given the page; false when it could not be drawn.
    template <class Draw>
    bool add(PageSize size, const Draw& draw) {
        cairo_pdf_surface_set_size(surface_.get(), size.width, size.height);
        const Cairo cairo{cairo_create(surface_.get())};
        cairo_save(cairo.get());
        draw(cairo.get());
        cairo_restore(cairo.get());
        draw_mark(cairo.get(), size, mark_, typesetter_);
        cairo_show_page(cairo.get());
        return cairo_status(cairo.get()) == CAIRO_STATUS_SUCCESS;
    }

    std::string finish() {
        cairo_surface_finish(surface_.get());
        require(cairo_surface_status(surface_.get()));
        return std::move(bytes_);
    }

  private:
    std::string_view mark_;
    const Typesetter& typesetter_;
    std::string bytes_;
    Surface surface_{cairo_pdf_surface_create_for_stream(append, &bytes_, 1, 1)};
};

std::optional<std::string> copy_photograph(const std::filesystem::path& path, MarkedCopy& copy) {
    const auto photograph = Photograph::read(path, kCopySide);
    if (!photograph) return std::nullopt;
    const auto surface = photograph->surface();
    const auto scale = kPhotographPoints /
                       static_cast<double>(std::max(photograph->width(), photograph->height()));
    const PageSize size{photograph->width() * scale, photograph->height() * scale};
    const bool drawn = copy.add(size, [&](cairo_t* cairo) {
        cairo_scale(cairo, scale, scale);
        cairo_set_source_surface(cairo, surface.get(), 0, 0);
        cairo_paint(cairo);
    });
    if (!drawn) return std::nullopt;
    return copy.finish();
}

std::optional<std::string> copy_pdf(const std::filesystem::path& path, MarkedCopy& copy) {
    const auto pdf = open_pdf(path);
    if (!pdf) return std::nullopt;
    const int pages = poppler_document_get_n_pages(pdf->get());
    if (pages < 1 || pages > kFilePagesMax) return std::nullopt;
    for (int index = 0; index < pages; ++index) {
        const auto page = page_of(pdf->get(), index);
        const auto size = size_of(page.get());
        if (!size) return std::nullopt;
        const bool drawn = copy.add(
            *size, [&](cairo_t* cairo) { poppler_page_render_for_printing(page.get(), cairo); });
        if (!drawn) return std::nullopt;
    }
    return copy.finish();
}

}  // namespace

Result<std::optional<std::int64_t>> count_pages(const std::filesystem::path& path, FileKind kind) {
    if (is_photograph(kind)) {
        const auto extent = measure_photograph(path);
        if (!extent) return unreadable();
        if (extent->width * extent->height > kPicturePixelsMax) {
            return Problem{ProblemKind::Invalid,
                           "picture-too-large",
                           {{"limit", std::to_string(kPicturePixelsMax)}},
                           {}};
        }
        return std::optional<std::int64_t>{1};
    }
    if (kind != FileKind::Pdf) return std::optional<std::int64_t>{};
    const Typesetter turn{Typeface::Sans};
    const auto pdf = open_pdf(path);
    if (!pdf) return pdf.problem();
    const int pages = poppler_document_get_n_pages(pdf->get());
    if (pages < 1 || !size_of(page_of(pdf->get(), 0).get())) return unreadable();
    if (pages > kFilePagesMax) {
        return Problem{
            ProblemKind::Invalid, "too-many-pages", {{"limit", std::to_string(kFilePagesMax)}}, {}};
    }
    return std::optional<std::int64_t>{pages};
}

std::optional<std::string> draw_preview(const std::filesystem::path& path, FileKind kind,
                                        std::string_view mark) {
    const Typesetter typesetter{Typeface::Sans};
    if (is_photograph(kind)) return preview_photograph(path, mark, typesetter);
    if (kind == FileKind::Pdf) return preview_pdf(path, mark, typesetter);
    return std::nullopt;
}

std::optional<std::string> draw_marked_copy(const std::filesystem::path& path, FileKind kind,
                                            std::string_view mark) {
    const Typesetter typesetter{Typeface::Sans};
    MarkedCopy copy{mark, typesetter};
    if (is_photograph(kind)) return copy_photograph(path, copy);
    if (kind == FileKind::Pdf) return copy_pdf(path, copy);
    return std::nullopt;
}

}  // namespace yimen::paper
