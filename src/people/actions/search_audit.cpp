#include "people/actions/search_audit.h"

#include <charconv>
#include <limits>
#include <utility>

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/audit_store.h"

namespace yimen::people {

namespace {

constexpr std::int64_t kPageMax = 200;

using Cursor = std::pair<Instant, AuditPlace>;

std::string to_text(const AuditEntry& entry) {
    return std::to_string(entry.at.milliseconds) + '.' + std::to_string(entry.place.segment) + '.' +
           std::to_string(entry.place.number) + '.' + entry.place.chain;
}

std::optional<std::int64_t> take_number(std::string_view& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data() + text.size() || *end != '.')
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return number;
}

std::optional<Cursor> to_cursor(std::string_view text) {
    const auto at = take_number(text);
    if (!at) return std::nullopt;
    const auto segment = take_number(text);
    if (!segment) return std::nullopt;
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    return Cursor{{*at}, {std::string{text}, *segment, *number}};
}

Instant end_of(const std::optional<Day>& day) {
    if (!day || *day == Day{9999, 12, 31}) return {std::numeric_limits<std::int64_t>::max()};
    return start_in_china(add_days(*day, 1));
}

Result<AuditSearch> to_search(const SearchAudit& command) {
    AuditSearch search{.account = command.account,
                       .act = command.act,
                       .subject = command.subject,
                       .from = command.from ? start_in_china(*command.from) : Instant{0},
                       .before = end_of(command.to),
                       .after = {},
                       .limit = command.limit + 1};
    std::vector<FieldProblem> faults;
    if (command.after) {
        search.after = to_cursor(*command.after);
        if (!search.after) faults.push_back({"/after", "cursor-unknown", {}});
    }
    if (command.limit < 1 || command.limit > kPageMax) {
        faults.push_back({"/limit", "limit-out-of-range", {{"limit", std::to_string(kPageMax)}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return search;
}

}  // namespace

Result<Done> record_reading(const SearchAudit& command, std::string act, std::string narrowed,
                            Services& services) {
    // The log belongs to no unit: only a right that reaches everywhere reaches it.
    if (!find_reach(command.reader, kReadAudit, Responsibility{})) {
        return forbidden();
    }
    const auto search = to_search(command);
    if (!search) return search.problem();
    auto event = event_of(command.reader, kReadAudit, std::move(act),
                          "audit:" + command.account.value_or(""));
    event.purpose = std::move(narrowed);
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        record(transaction, event, services);
        return Done{};
    });
}

Result<AuditPage> find_page(const SearchAudit& command, Services& services) {
    if (!find_reach(command.reader, kReadAudit, Responsibility{})) return forbidden();
    const auto search = to_search(command);
    if (!search) return search.problem();
    AuditPage page;
    page.entries = services.database.read(
        [&](db::Transaction& transaction) { return AuditStore{transaction}.search(*search); });
    if (page.entries.size() > static_cast<std::size_t>(command.limit)) {
        page.entries.pop_back();
        page.next = to_text(page.entries.back());
    }
    return page;
}

Result<AuditPage> search_audit(const SearchAudit& command, Services& services) {
    const auto recorded = record_reading(command, std::string{kReadAudit}, {}, services);
    if (!recorded) return recorded.problem();
    return find_page(command, services);
}

}  // namespace yimen::people
