#pragma once

#include <memory>
#include <string>
#include <string_view>

/// JSON texts that are short, many and much alike, made smaller by what they have in common.
namespace yimen::json {

/// Text that is like what is packed, its commonest parts last, at most 8 KiB, made ready once. Any
/// thread may use it. Whoever packs keeps the text for ever, byte for byte.
class PackDictionary {
  public:
    explicit PackDictionary(std::string_view text);
    ~PackDictionary();
    PackDictionary(const PackDictionary&) = delete;
    PackDictionary& operator=(const PackDictionary&) = delete;

  private:
    friend std::string pack(std::string_view text, const PackDictionary& dictionary);
    friend std::string unpack(std::string_view packed, const PackDictionary& dictionary);

    struct Ready;
    std::unique_ptr<const Ready> ready_;
};

/// Nothing in it tells that it was changed: it is sealed, or its digest kept.
std::string pack(std::string_view text, const PackDictionary& dictionary);

/// The text again; what was kept before texts were packed, or was packed as zlib does, comes back,
/// too. Throws std::runtime_error for what is cut or was packed with another dictionary.
std::string unpack(std::string_view packed, const PackDictionary& dictionary);

}  // namespace yimen::json
