#include "calendar/actions/import_table.h"

#include <algorithm>
#include <iterator>

#include "calendar/domain/rights.h"
#include "calendar/store/calendar_store.h"

namespace yimen::calendar {

namespace {

/// The notices as they stand and as they will stand.
struct Change {
    std::vector<YearTable> tables;
    std::vector<Notice> before;
    std::vector<Notice> after;
};

/// The role in which the officer imports. The table counts for the whole country: only a right that
/// reaches everywhere reaches it.
Result<std::string> role_of(const ImportTable& command) {
    const auto* post =
        people::find_post_for(command.officer, kManageCalendar, people::Responsibility{});
    if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    return post->role;
}

Result<Change> read_change(const ImportTable& command, const CalendarStore& store, Instant now) {
    auto read = read_tables(command.format, command.text, command.paper);
    Change change{.tables = std::move(read.tables), .before = store.list_notices(), .after = {}};
    auto faults = std::move(read.faults);
    auto broken = find_table_faults(change.tables, change.before);
    std::move(broken.begin(), broken.end(), std::back_inserter(faults));
    if (!faults.empty()) return invalid_input(std::move(faults));

    std::sort(change.tables.begin(), change.tables.end(),
              [](const auto& one, const auto& other) { return one.year < other.year; });
    change.after = with_tables(change.before, change.tables, now, command.officer.login_name);
    return change;
}

ImportPreview show(const Change& change, std::int64_t revision) {
    const auto before = make_calendar(change.before, {});
    const auto after = make_calendar(change.after, {});
    const auto published = before.published_years();
    ImportPreview preview{.revision = revision, .years = {}};
    for (const auto& table : change.tables) {
        preview.years.push_back(
            {.year = table.year,
             .paper = table.paper,
             .replaces = std::binary_search(published.begin(), published.end(), table.year),
             .working_days_before = count_working_days(before, table.year),
             .working_days_after = count_working_days(after, table.year),
             .changes = find_day_changes(before, after, table.year)});
    }
    return preview;
}

}  // namespace

Result<ImportPreview> preview_table(const ImportTable& command, Services& services) {
    if (const auto role = role_of(command); !role) return role.problem();
    const auto now = services.clock.now();
    return services.database.read([&](db::Transaction& transaction) -> Result<ImportPreview> {
        const CalendarStore store{transaction};
        const auto change = read_change(command, store, now);
        if (!change) return change.problem();
        return show(*change, tables_revision(change->before));
    });
}

Result<ImportPreview> import_table(const ImportTable& command, Services& services) {
    const auto role = role_of(command);
    if (!role) return role.problem();
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<ImportPreview> {
        CalendarStore store{transaction};
        auto change = read_change(command, store, now);
        if (!change) return change.problem();
        if (command.revision && *command.revision != tables_revision(change->before)) {
            return Problem{ProblemKind::Stale, "stale", {}, {}};
        }
        const auto revision = store.raise_revision();
        for (const auto& table : change->tables) {
            for (auto& notice : change->after) {
                if (notice.table.year != table.year) continue;
                notice.revision = revision;
                store.put(notice);
            }
            people::record(transaction,
                           {.account = command.officer.login_name,
                            .role = *role,
                            .act = "calendar.import",
                            .subject = "calendar:" + std::to_string(table.year),
                            .purpose = table.paper,
                            .address = command.officer.presence.address},
                           services);
        }
        return show(*change, revision);
    });
}

}  // namespace yimen::calendar
