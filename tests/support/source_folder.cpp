#include "support/source_folder.h"

namespace yimen::test {

std::filesystem::path source_folder() {
    return YIMEN_SOURCE_DIR;
}

}  // namespace yimen::test
