#include "catalog/actions/compare_versions.h"

#include <algorithm>

#include "catalog/actions/read_entry.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using Value = boost::json::value;

Difference difference_of(const std::string& pointer, const Value* before, const Value* after) {
    if (before == nullptr) return {pointer, Change::Added, nullptr, *after};
    if (after == nullptr) return {pointer, Change::Removed, *before, nullptr};
    return {pointer, Change::Changed, *before, *after};
}

/// One of the two may be null, where there is no such member or element.
void compare(const Value* before, const Value* after, const std::string& pointer,
             std::vector<Difference>& differences) {
    if (before != nullptr && after != nullptr) {
        if (*before == *after) return;
        if (before->is_object() && after->is_object()) {
            const auto& old_members = before->get_object();
            const auto& new_members = after->get_object();
            for (const auto& [name, value] : new_members) {
                compare(old_members.if_contains(name), &value,
                        pointer + '/' + json::escape_pointer(name), differences);
            }
            for (const auto& [name, value] : old_members) {
                if (new_members.contains(name)) continue;
                compare(&value, nullptr, pointer + '/' + json::escape_pointer(name), differences);
            }
            return;
        }
        if (before->is_array() && after->is_array()) {
            const auto& old_elements = before->get_array();
            const auto& new_elements = after->get_array();
            const auto size = std::max(old_elements.size(), new_elements.size());
            for (std::size_t index = 0; index < size; ++index) {
                compare(old_elements.if_contains(index), new_elements.if_contains(index),
                        pointer + '/' + std::to_string(index), differences);
            }
            return;
        }
    }
    differences.push_back(difference_of(pointer, before, after));
}

}  // namespace

std::string_view name_of(Change change) {
    switch (change) {
        case Change::Added:
            return "added";
        case Change::Removed:
            return "removed";
        case Change::Changed:
            return "changed";
    }
    return "";
}

std::vector<Difference> find_differences(const boost::json::value& before,
                                         const boost::json::value& after) {
    std::vector<Difference> differences;
    compare(&before, &after, "", differences);
    return differences;
}

Result<std::vector<Difference>> compare_versions(std::string_view entry_id, std::int64_t from,
                                                 std::int64_t to, const people::Person& reader,
                                                 db::Database& database) {
    const auto before = read_version(entry_id, from, reader, database);
    if (!before) return before.problem();
    const auto after = read_version(entry_id, to, reader, database);
    if (!after) return after.problem();
    const auto old_content = json::parse(before->content);
    const auto new_content = json::parse(after->content);
    if (!old_content || !new_content) {
        throw db::DatabaseError{"catalog: unreadable content of " + std::string{entry_id}};
    }
    return find_differences(*old_content, *new_content);
}

}  // namespace yimen::catalog
