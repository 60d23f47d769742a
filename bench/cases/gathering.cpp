#include "cases/gathering.h"

#include <algorithm>
#include <array>

namespace yimen::bench {

namespace {

constexpr db::Statement kLastNotice{
    "last_notice",
    "SELECT last_serial FROM number_counter WHERE unit_id = $1 AND word = $2 AND year = $3"};
constexpr db::Statement kPutNotices{
    "put_notices",
    "INSERT INTO number_counter (unit_id, word, year, last_serial) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (unit_id, word, year) DO UPDATE SET last_serial = excluded.last_serial"};
constexpr db::Statement kLastCase{"last_case",
                                  "SELECT last FROM case_number WHERE entry_id = $1 AND day = $2"};
constexpr db::Statement kPutCases{
    "put_cases",
    "INSERT INTO case_number (entry_id, day, last) VALUES ($1, $2, $3) "
    "ON CONFLICT (entry_id, day) DO UPDATE SET last = excluded.last"};

/// Rows that stand still while cases are made.
constexpr std::array<std::string_view, 4> kStanding = {
    "people.find_unit", "people.find_division", "notices.find_office_word", "people.find_account"};

std::vector<db::Row> read(db::Database& database, const db::Statement& statement,
                          std::span<const db::Value> parameters) {
    return database.read([&](db::Transaction& transaction) {
        std::vector<db::Row> rows;
        transaction.each(statement, parameters, [&](const db::Row& row) { rows.push_back(row); });
        return rows;
    });
}

std::int64_t next(db::Database& database, Counted& counted, std::vector<db::Value> series,
                  const db::Statement& last) {
    const auto [place, fresh] = counted.try_emplace(std::move(series), 0);
    if (fresh) {
        const auto rows = read(database, last, place->first);
        if (!rows.empty()) place->second = rows.front().integer(0);
    }
    return ++place->second;
}

std::string text_of(const db::Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return {};
}

/// As find_notice would bring it after insert_notice.
db::Row paper_of(std::span<const db::Value> inserted) {
    constexpr std::size_t kSealedValues = 7;
    constexpr std::size_t kDigest = 8;
    constexpr std::size_t kState = 10;
    std::vector<db::Value> columns{inserted.begin(), inserted.begin() + kSealedValues + 1};
    columns.insert(columns.end(),
                   {db::Value{}, inserted[kDigest], inserted[kState], db::Value{}, db::Value{}});
    return db::Row{std::move(columns)};
}

}  // namespace

bool Before::operator()(const std::vector<db::Value>& one,
                        const std::vector<db::Value>& other) const {
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                        [](const db::Value& left, const db::Value& right) {
                                            return text_of(left) < text_of(right);
                                        });
}

std::int64_t Serials::take_notice(const std::vector<db::Value>& parameters) {
    const std::scoped_lock lock{guard_};
    return next(database_, notices_, {parameters.begin(), parameters.begin() + 3}, kLastNotice);
}

std::int64_t Serials::take_case(const std::vector<db::Value>& parameters) {
    const std::scoped_lock lock{guard_};
    return next(database_, cases_, parameters, kLastCase);
}

void Serials::settle() {
    const auto put = [&](const auto& counted, const db::Statement& statement) {
        const auto written = database_.write([&](db::Transaction& transaction) -> Result<Done> {
            for (const auto& [series, last] : counted) {
                auto parameters = series;
                parameters.emplace_back(last);
                transaction.run(statement, parameters);
            }
            return Done{};
        });
        if (!written) throw db::DatabaseError{"serials were not written"};
    };
    put(notices_, kPutNotices);
    put(cases_, kPutCases);
}

void Gathering::each(const db::Statement& statement, std::span<const db::Value> parameters,
                     const db::TakeRow& take) {
    std::vector<db::Value> given{parameters.begin(), parameters.end()};
    if (statement.name == "notices.take_serials") {
        writes_.push_back({statement, given});
        return take(db::Row{{db::Value{serials_.take_notice(given)}}});
    }
    if (statement.name == "cases.next_number") {
        writes_.push_back({statement, given});
        return take(db::Row{{db::Value{serials_.take_case(given)}}});
    }
    if (statement.name == "notices.find_notice" && last_paper_ &&
        last_paper_->text(0) == text_of(given.front())) {
        return take(db::Row{*last_paper_});
    }
    if (std::find(kStanding.begin(), kStanding.end(), statement.name) == kStanding.end()) {
        for (auto& row : read(database_, statement, parameters)) take(std::move(row));
        return;
    }
    const auto [place, fresh] = known_[statement.text].try_emplace(std::move(given));
    if (fresh) place->second = read(database_, statement, parameters);
    for (const auto& row : place->second) take(db::Row{row});
}

std::int64_t Gathering::run(const db::Statement& statement, std::span<const db::Value> parameters) {
    if (statement.name == "notices.insert_notice") last_paper_ = paper_of(parameters);
    writes_.push_back({statement, {parameters.begin(), parameters.end()}});
    return 1;
}

std::vector<Gathering::Write> Gathering::take(bool last_states_only) {
    auto writes = std::exchange(writes_, {});
    if (!last_states_only) return writes;
    std::vector<Write> kept;
    kept.reserve(writes.size());
    std::map<std::string, std::size_t> last;
    for (auto& write : writes) {
        if (write.statement.name == "notices.take_serials" ||
            write.statement.name == "cases.next_number") {
            continue;
        }
        if (write.statement.name != "cases.update_case") {
            kept.push_back(std::move(write));
            continue;
        }
        // The row that was inserted has version 1, and the only update left finds it so.
        write.parameters.at(1) = std::int64_t{1};
        const auto& case_id = std::get<std::string>(write.parameters.front());
        const auto [place, fresh] = last.try_emplace(case_id, kept.size());
        if (fresh) {
            kept.push_back(std::move(write));
        } else {
            kept[place->second] = std::move(write);
        }
    }
    return kept;
}

}  // namespace yimen::bench
