#pragma once

namespace yimen::crypto {
class FieldCipher;
}

namespace yimen::notices {
struct Papers;
}

namespace yimen::people {
class KnownNames;
}

namespace yimen::materials {
struct Archive;
}

namespace yimen::cases {

class KnownTerms;

/// What acts on cases work with beside the Services. One for the whole server.
struct Office {
    KnownTerms& terms;
    people::KnownNames& names;
    const crypto::FieldCipher& cipher;
    const notices::Papers& papers;
    const materials::Archive& archive;
};

}  // namespace yimen::cases
