#pragma once

#include <string>
#include <string_view>

namespace yimen::notices {

inline constexpr std::size_t kCodeLetters = 12;

/// Letters and digits that nobody mixes up (Crockford's base32), in groups of four:
/// 7KQ2-M0XD-93TB. Takes 60 bits of `random`, which holds at least 8 bytes.
std::string write_code(std::string_view random);

/// As it was written: capitals, O as 0, I and L as 1, hyphens in their places; whatever else
/// somebody typed is left out.
std::string normalise_code(std::string_view typed);

/// As it was issued: 〔〕 for the brackets that keyboards have, no blanks.
std::string normalise_number(std::string_view typed);

/// Under what a paper is looked for by number and code together: one look, which tells nothing of
/// a number whose code is not known. Both as they were issued. To be digested before it is stored.
std::string verification_text(std::string_view number, std::string_view code);

}  // namespace yimen::notices
