find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                    -Wno-missing-field-initializers -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these inside the standard library and Boost on correct code.
  add_compile_options(-Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
                      -Wno-array-bounds -Wno-dangling-reference -Wno-unknown-warning
                      $<$<CONFIG:Release>:-Wno-stringop-overread>)
else()
  # libstdc++ 12 uses what it calls deprecated itself; the pragma that says so is lost in a
  # precompiled header. g++ goes on to warn of our own uses.
  add_compile_options(-Wno-unknown-warning-option -Wno-deprecated-declarations
                      "SHELL:-Xclang -fno-pch-timestamp")
endif()

if(YIMEN_SANITIZE)
  add_compile_options(-fsanitize=${YIMEN_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${YIMEN_SANITIZE})
endif()
if(YIMEN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Named one by one: a header file of our own would stand in the precompiled one with its absolute
# path, and the compiler cache would find nothing in another folder.
set(PRECOMPILED_HEADERS
    <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <set>
    <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
