#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::paper {

/// How much of the code may be dirty or torn and still be read: 7, 15, 25, 30 %.
enum class ErrorCorrection { Low, Medium, Quartile, High };

/// A square of dark and light modules (ISO/IEC 18004), without the light margin around it.
class QrCode {
  public:
    QrCode(std::size_t side, std::vector<bool> dark) : side_(side), dark_(std::move(dark)) {}

    std::size_t side() const { return side_; }
    bool is_dark(std::size_t row, std::size_t column) const { return dark_[row * side_ + column]; }

  private:
    std::size_t side_;
    std::vector<bool> dark_;
};

/// Modules of light margin that readers need on every side.
inline constexpr std::size_t kQrMargin = 4;

/// The smallest code that holds `text` as UTF-8. Throws std::length_error when no code can hold it
/// (2,953 bytes at Low, 1,273 at High) or when it is empty.
QrCode make_qr_code(std::string_view text, ErrorCorrection correction);

/// With its margin; scales without blur. `label` is what it says to people who cannot see it.
std::string to_svg(const QrCode& code, std::string_view label);

}  // namespace yimen::paper
