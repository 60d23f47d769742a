#include <limits>

#include <rapidcheck.h>
#include <unicode/unistr.h>

#include "store_test.h"

namespace yimen::db {

namespace {

class StoredValueTest : public StoreTest {
  protected:
    Row stored(std::optional<std::int64_t> number, std::optional<double> weight,
               std::optional<std::string> words) {
        static constexpr Statement kForget{"forget", "DELETE FROM box"};
        static constexpr Statement kStore{
            "store",
            "INSERT INTO box (id, number, weight, words) VALUES ('1', $1, $2, $3)"
            " RETURNING number, weight, words"};
        auto row = database_->write([&](Transaction& transaction) -> Result<Row> {
            transaction.execute(kForget);
            return transaction.query_one(kStore, number, weight, words).value();
        });
        return std::move(*row);
    }

    Row asked(std::string_view text) {
        return database_->read([&](Transaction& transaction) {
            return transaction.query_one(Statement{"asked", text}).value();
        });
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, StoredValueTest, kBothEngines, testing::PrintToStringParamName());

std::string encoded(const std::vector<std::int32_t>& characters) {
    std::string text;
    icu::UnicodeString::fromUTF32(characters.data(), static_cast<std::int32_t>(characters.size()))
        .toUTF8String(text);
    return text;
}

rc::Gen<std::string> any_text() {
    const auto character = rc::gen::oneOf(rc::gen::inRange<std::int32_t>(1, 0x80),
                                          rc::gen::inRange<std::int32_t>(0x4e00, 0x9fff),
                                          rc::gen::inRange<std::int32_t>(0x80, 0xd800),
                                          rc::gen::inRange<std::int32_t>(0x10000, 0x110000));
    return rc::gen::map(rc::gen::container<std::vector<std::int32_t>>(character), encoded);
}

TEST_P(StoredValueTest, holds_any_bytes) {
    constexpr Migration kAlbum[] = {
        kOneTable[0], {2, "album", "CREATE TABLE album (id text PRIMARY KEY, picture bytea);\n"}};
    database_->migrate(kAlbum);
    std::string every;
    for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
    for (const auto& picture : {every, std::string{}, std::string{"\0", 1}, std::string{"\\x41"}}) {
        const auto row = database_->write([&](Transaction& transaction) -> Result<Row> {
            transaction.execute({"forget", "DELETE FROM album"});
            transaction.execute({"put", "INSERT INTO album (id, picture) VALUES ('1', $1)"},
                                Bytes{picture});
            return transaction.query_one({"get", "SELECT picture, id, NULL FROM album"}).value();
        });
        ASSERT_TRUE(row);
        EXPECT_EQ(row->bytes(0), picture);
        EXPECT_EQ(row->maybe_bytes(0), picture);
        EXPECT_EQ(row->maybe_bytes(2), std::nullopt);
        EXPECT_THROW(row->bytes(1), DatabaseError);
        EXPECT_THROW(row->text(0), DatabaseError);
    }
}

TEST_P(StoredValueTest, comes_back_as_it_went_in) {
    const bool holds = rc::check([&] {
        const auto number = *rc::gen::arbitrary<std::int64_t>();
        const auto weight = *rc::gen::arbitrary<double>();
        const auto words = *any_text();
        const Row row = stored(number, weight, words);
        RC_ASSERT(row.integer(0) == number);
        RC_ASSERT(row.number(1) == weight);
        RC_ASSERT(row.text(2) == words);
    });
    EXPECT_TRUE(holds);
}

TEST_P(StoredValueTest, comes_back_from_the_edges_of_its_type) {
    using Integer = std::numeric_limits<std::int64_t>;
    using Number = std::numeric_limits<double>;
    EXPECT_EQ(stored(Integer::min(), Number::max(), "").integer(0), Integer::min());
    EXPECT_EQ(stored(Integer::max(), Number::max(), "").integer(0), Integer::max());
    EXPECT_EQ(stored(0, Number::max(), "").number(1), Number::max());
    EXPECT_EQ(stored(0, Number::min(), "").number(1), Number::min());
    EXPECT_EQ(stored(0, 0.1, "").text(2), "");
    EXPECT_EQ(stored(0, 0.1, "龘𠮷 \"'%\\").text(2), "龘𠮷 \"'%\\");
}

TEST_P(StoredValueTest, comes_back_as_null_when_there_was_none) {
    const Row row = stored(std::nullopt, std::nullopt, std::nullopt);
    EXPECT_TRUE(row.is_null(0));
    EXPECT_TRUE(row.is_null(1));
    EXPECT_EQ(row.maybe_integer(0), std::nullopt);
    EXPECT_EQ(row.maybe_text(2), std::nullopt);
}

TEST_P(StoredValueTest, is_refused_when_only_one_engine_could_hold_it) {
    EXPECT_THROW(stored(1, 1, std::string{"a\0b", 3}), DatabaseError);
    EXPECT_THROW(stored(1, 1, "\xff"), DatabaseError);
    EXPECT_THROW(stored(1, 1, "\xed\xa0\x80"), DatabaseError);
    EXPECT_THROW(stored(1, std::numeric_limits<double>::infinity(), ""), DatabaseError);
    EXPECT_THROW(stored(1, std::numeric_limits<double>::quiet_NaN(), ""), DatabaseError);
}

TEST_P(StoredValueTest, is_not_read_as_what_it_is_not) {
    const Row row = stored(7, 1.5, "seven");
    EXPECT_THROW(row.integer(1), DatabaseError);
    EXPECT_THROW(row.integer(2), DatabaseError);
    EXPECT_THROW(row.text(0), DatabaseError);
    EXPECT_THROW(row.number(2), DatabaseError);
    EXPECT_EQ(row.number(0), 7.0);
}

TEST_P(StoredValueTest, is_summed_compared_and_averaged_alike) {
    put("a", 1);
    put("b", 2);
    put("c", 4);
    EXPECT_EQ(asked("SELECT sum(number) FROM box").integer(0), 7);
    EXPECT_EQ(asked("SELECT avg(number) FROM box WHERE id < 'c'").number(0), 1.5);
    EXPECT_EQ(asked("SELECT number > 3 FROM box WHERE id = 'c'").truth(0), true);
    EXPECT_EQ(asked("SELECT number / 3 FROM box WHERE id = 'c'").integer(0), 1);
    EXPECT_TRUE(asked("SELECT sum(number) FROM box WHERE id = 'z'").is_null(0));
}

TEST_P(StoredValueTest, is_ordered_by_its_bytes_and_told_apart_by_case) {
    for (const char* id : {"é", "z", "Z", "中", "a", "𠮷"}) put(id);
    const auto ids = database_->read([](Transaction& transaction) {
        std::string all;
        transaction.each({"in_order", "SELECT id FROM box ORDER BY id"}, {},
                         [&](const Row& row) { all += row.text(0); });
        return all;
    });
    EXPECT_EQ(ids, "Zazé中𠮷");
    EXPECT_EQ(asked("SELECT count(*) FROM box WHERE id LIKE 'z%'").integer(0), 1);
}

class StatementTest : public StoreTest {
  protected:
    template <class... Parameters>
    std::int64_t execute(std::string_view text, const Parameters&... parameters) {
        const auto touched = database_->write([&](Transaction& transaction) {
            return Result<std::int64_t>{
                transaction.execute(Statement{"execute", text}, parameters...)};
        });
        return *touched;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, StatementTest, kBothEngines, testing::PrintToStringParamName());

TEST_P(StatementTest, tells_how_many_rows_it_touched) {
    for (const char* id : {"a", "b", "c"}) put(id, 1);
    EXPECT_EQ(execute("UPDATE box SET number = 2"), 3);
    EXPECT_EQ(execute("UPDATE box SET number = 3 WHERE id = $1", "none"), 0);
    EXPECT_EQ(execute("CREATE TABLE other (id text PRIMARY KEY)"), 0);
    EXPECT_EQ(execute("DELETE FROM box WHERE id <> $1", "a"), 2);
}

TEST_P(StatementTest, may_name_a_parameter_twice_and_in_any_order) {
    EXPECT_EQ(execute("INSERT INTO box (id, words, number) VALUES ($2, $2, $1)", 5, "x"), 1);
    EXPECT_EQ(
        execute("UPDATE box SET number = 6 WHERE id = $1 AND words = $1 AND number = $2", "x", 5),
        1);
}

TEST_P(StatementTest, inserts_or_leaves_or_replaces_on_conflict) {
    put("a", 1);
    EXPECT_EQ(
        execute("INSERT INTO box (id, number) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", "a", 2),
        0);
    EXPECT_EQ(execute("INSERT INTO box (id, number) VALUES ($1, $2)"
                      " ON CONFLICT (id) DO UPDATE SET number = excluded.number",
                      "a", 9),
              1);
    const auto row = database_->read(
        [](Transaction& transaction) { return transaction.query_one(kNumberOf, "a"); });
    EXPECT_EQ(row->integer(0), 9);
}

TEST_P(StatementTest, is_refused_with_too_few_or_too_many_parameters) {
    EXPECT_THROW(execute("DELETE FROM box WHERE id = $1"), DatabaseError);
    EXPECT_THROW(execute("DELETE FROM box WHERE id = $1", "a", "b"), DatabaseError);
    EXPECT_THROW(execute("DELETE FROM box WHERE id = $1 AND words = $3", "a", "b", "c"),
                 DatabaseError);
}

TEST_P(StatementTest, is_refused_when_it_is_two_or_none) {
    EXPECT_THROW(execute("DELETE FROM box; DELETE FROM box"), DatabaseError);
    EXPECT_THROW(execute("DELETE FROM nowhere"), DatabaseError);
    EXPECT_THROW(execute("UPDATE box SET words = \"text\""), DatabaseError);
}

TEST_P(StatementTest, that_brings_rows_is_not_executed_blindly) {
    put("a");
    EXPECT_THROW(execute("SELECT id FROM box"), DatabaseError);
    EXPECT_THROW(execute("DELETE FROM box RETURNING id"), DatabaseError);
    EXPECT_EQ(count(), 1);
}

TEST_P(StatementTest, that_must_bring_one_row_does_not_bring_two) {
    put("a");
    put("b");
    EXPECT_THROW(database_->read([](Transaction& transaction) {
        return transaction.query_one({"all", "SELECT id FROM box"});
    }),
                 DatabaseError);
}

TEST_P(StatementTest, runs_inside_the_rows_of_another_and_of_itself) {
    constexpr Statement kFill{
        "fill",
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100)"
        " INSERT INTO box (id, number) SELECT cast(n AS text), n FROM numbers"};
    constexpr Statement kUpTo{"up_to", "SELECT number FROM box WHERE number <= $1 ORDER BY number"};
    EXPECT_EQ(execute(kFill.text), 100);
    const auto seen = database_->read([&](Transaction& transaction) {
        std::int64_t sum = 0;
        const std::vector<Value> all{std::int64_t{100}};
        transaction.each(kUpTo, all, [&](const Row& outer) {
            const std::vector<Value> limit{outer.integer(0)};
            transaction.each(kUpTo, limit, [&](const Row&) { ++sum; });
        });
        return sum;
    });
    EXPECT_EQ(seen, 100 * 101 / 2);
}

TEST_P(StatementTest, whose_rows_are_left_early_leaves_the_store_usable) {
    struct Enough {};
    constexpr Statement kMany{
        "many",
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
        " WHERE n < cast($1 AS bigint)) SELECT n FROM numbers"};
    for (const std::int64_t rows : {10, 100'000}) {
        const std::vector<Value> limit{rows};
        EXPECT_THROW(database_->read([&](Transaction& transaction) {
            transaction.each(kMany, limit, [](const Row&) { throw Enough{}; });
            return Done{};
        }),
                     Enough);
        EXPECT_EQ(count(), 0);
    }
}

}  // namespace

}  // namespace yimen::db
