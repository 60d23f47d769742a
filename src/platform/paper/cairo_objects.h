#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include <cairo.h>

namespace yimen::paper {

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;
using Cairo = std::unique_ptr<cairo_t, FreeCairo>;

/// Adds what cairo writes to the std::string behind `bytes`.
inline cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Throws std::runtime_error for anything but success.
inline void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error{std::string{"paper: "} + cairo_status_to_string(status)};
    }
}

}  // namespace yimen::paper
