#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Numbers and texts of a compact record, one behind the other.
namespace yimen::compact {

/// Texts that writer and reader know beforehand, in one order.
using Known = std::span<const std::string_view>;

/// The 16 bytes that an identifier (ULID) stands for, or nothing where the text is none; and back.
std::optional<std::string> identifier_bytes(std::string_view text);
std::string identifier_text(std::string_view bytes);

/// Appends. Texts must outlive it.
class Writer {
  public:
    explicit Writer(Known known) : said_(known.begin(), known.end()) {}

    /// Seven bits a byte, the lowest first.
    void number(std::uint64_t value);

    /// 0, -1, 1, -2 … as 0, 1, 2, 3 …, so that small ones are short.
    void integer(std::int64_t value);

    /// One that was said before as its place; digits of bytes (hexadecimal) and identifiers (ULID)
    /// as what they stand for.
    void text(std::string_view value);

    std::string take() && { return std::move(bytes_); }

  private:
    std::string bytes_;
    std::vector<std::string_view> said_;
};

/// How a text is written.
enum class TextKind : std::uint8_t { Plain, Said, Hex, Identifier };

/// Reads what a Writer with the same known texts wrote; throws std::runtime_error when it is cut or
/// malformed. Bytes and texts must outlive it.
class Reader {
  public:
    Reader(std::string_view bytes, Known known) : left_(bytes), known_(known) {}

    std::uint64_t number();
    std::int64_t integer();
    std::string text();
    void skip_text();

    /// How many elements follow; each takes at least one byte.
    std::size_t count();

    bool is_at_end() const { return left_.empty(); }

  private:
    /// A text as it is written; most are never said again, so it is opened when it is asked for.
    struct Written {
        TextKind kind = TextKind::Plain;
        std::string_view bytes;
    };

    std::string_view take(std::uint64_t size);
    /// What stands here, remembered; or the place of what was said before.
    std::optional<std::uint64_t> next_text(Written& written);
    std::string said(std::uint64_t place) const;
    static std::string open(const Written& written);

    std::string_view left_;
    Known known_;
    std::vector<Written> said_;
};

}  // namespace yimen::compact
