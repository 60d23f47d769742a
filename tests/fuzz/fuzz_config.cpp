// Any text as the configuration file, and its lines as the environment: what is taken can be listed
// and read again to the same settings.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "platform/config/config.h"

namespace {

using namespace yimen::config;

void require(bool holds) {
    if (!holds) std::abort();
}

std::optional<std::string> none(const std::string&) {
    return std::nullopt;
}

/// NAME=value lines, the first of a name.
std::optional<std::string> value_in(std::string_view lines, const std::string& name) {
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = std::min(lines.find('\n', at), lines.size());
        const auto line = lines.substr(at, end - at);
        const auto equals = line.find('=');
        if (equals != std::string_view::npos && line.substr(0, equals) == name) {
            return std::string{line.substr(equals + 1)};
        }
        at = end + 1;
    }
    return std::nullopt;
}

std::string as_file(const Config& config) {
    std::string text;
    for (const auto& [key, value] : list_settings(config)) text += key + " = " + value + '\n';
    return text;
}

void check(const ReadConfig& read) {
    for (const auto& error : read.errors) require(!error.empty());
    if (!read.errors.empty()) return;
    const auto text = as_file(read.config);
    const auto again = read_config(text, "again.toml", none);
    require(again.errors.empty());
    require(as_file(again.config) == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(bytes), size};
    check(read_config(text, "yimen.toml", none));
    check(read_config("", "yimen.toml",
                      [&](const std::string& name) { return value_in(text, name); }));
    return 0;
}
