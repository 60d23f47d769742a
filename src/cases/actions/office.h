#pragma once

#include <string_view>

namespace yimen::crypto {
class FieldCipher;
}

namespace yimen::notices {
struct Papers;
}

namespace yimen::cases {

class KnownTerms;

/// What acts on cases work with beside the Services. One for the whole server.
struct Office {
    KnownTerms& terms;
    const crypto::FieldCipher& cipher;
    const notices::Papers& papers;
};

inline constexpr std::string_view kReceiveCases = "cases.receive";
inline constexpr std::string_view kExamineCases = "cases.examine";
inline constexpr std::string_view kDecideCases = "cases.decide";
inline constexpr std::string_view kSuperviseCases = "cases.supervise";

}  // namespace yimen::cases
