#pragma once

#include "materials/materials.h"

#include "platform/crypto/field_cipher.h"
#include "platform/files/file_store.h"
#include "platform/files/partial_files.h"
#include "platform/scan/virus_scanner.h"

namespace yimen::materials {

/// What this context works with, beside the Services. One for the whole server; safe to share.
struct Archive {
    const files::FileStore& files;
    const files::PartialFiles& partial_files;
    const crypto::FieldCipher& cipher;
    const scan::VirusScanner* scanner = nullptr;  ///< none is configured
};

}  // namespace yimen::materials
