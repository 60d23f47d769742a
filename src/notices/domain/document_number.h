#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace yimen::notices {

/// 机关代字 + 文书字 + 〔year〕 + serial + 号, without 第 and leading zero (GB/T 9704-2012):
/// 揭东政务许受〔2026〕15号.
std::string write_number(std::string_view office_word, std::string_view kind_word, int year,
                         std::int64_t serial);

/// The word of an office that has none of its own: place without its ending, office without 局 or
/// 委员会. 揭东区, 区政务服务数据局: 揭东政务服务数据. Two offices may come to the same word: a
/// number is one of its unit.
std::string derive_office_word(std::string_view division_name, std::string_view unit_short_name);

/// Whether it may be the word of an office: 1 to 20 characters, no blanks, ASCII, digits or
/// brackets, so that a number can be taken apart again.
bool is_office_word(std::string_view word);

inline constexpr std::int64_t kBlockMost = 64;

/// How many numbers a lane takes at once: one at the pace of people, twice as many as the last time
/// when those lasted less than a second.
std::int64_t next_block(std::int64_t last_block, std::chrono::milliseconds lasted);

}  // namespace yimen::notices
