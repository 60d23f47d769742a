#include "people/actions/anchor_file.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "platform/files/durable_file.h"

namespace yimen::people {

namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::int64_t> to_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<AuditHead> to_head(std::string_view line) {
    const auto parts = split(line, ' ');
    if (parts.size() != 5 || !Instant::parse(parts[0])) return std::nullopt;
    const auto segment = to_number(parts[2]);
    const auto number = to_number(parts[3]);
    if (!segment || !number) return std::nullopt;
    return AuditHead{{std::string{parts[1]}, *segment, *number}, std::string{parts[4]}};
}

}  // namespace

AnchorFile read_anchor_file(const std::filesystem::path& path) {
    AnchorFile file;
    const auto text = files::read_file(path);
    if (!text || text->empty()) return file;
    auto lines = split(*text, '\n');
    file.torn = !lines.back().empty();
    lines.pop_back();
    for (const auto line : lines) {
        auto head = to_head(line);
        if (head)
            file.heads.push_back(std::move(*head));
        else
            ++file.unreadable_lines;
    }
    return file;
}

std::string anchor_line(Instant now, const AuditHead& head) {
    return format_iso(now) + ' ' + head.place.chain + ' ' + std::to_string(head.place.segment) +
           ' ' + std::to_string(head.place.number) + ' ' + head.digest + '\n';
}

}  // namespace yimen::people
