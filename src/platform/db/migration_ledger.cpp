#include "platform/db/migration_ledger.h"

#include <algorithm>
#include <stdexcept>

#include <openssl/evp.h>

#include "platform/db/database.h"

namespace yimen::db {

namespace {

std::string describe(int number, std::string_view name) {
    return "migration " + std::to_string(number) + " (" + std::string{name} + ")";
}

void require_ascending(std::span<const Migration> known) {
    for (std::size_t i = 1; i < known.size(); ++i) {
        if (known[i].number <= known[i - 1].number) {
            throw std::logic_error{describe(known[i].number, known[i].name) + " is out of order"};
        }
    }
}

}  // namespace

std::string checksum_of(const Migration& migration) {
    std::array<unsigned char, 32> digest{};
    std::size_t length = digest.size();
    if (EVP_Q_digest(nullptr, "SHA256", nullptr, migration.text.data(), migration.text.size(),
                     digest.data(), &length) != 1) {
        throw std::runtime_error{"SHA-256 is not available"};
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

std::string text_for(std::string_view engine, std::string_view text) {
    const auto opening = "/*" + std::string{engine} + ' ';
    constexpr std::string_view kClosing = "*/";
    std::string read;
    while (true) {
        const auto begins = text.find(opening);
        const auto ends = text.find(kClosing, std::min(begins, text.size()));
        if (begins == text.npos || ends == text.npos) return read.append(text);
        const auto words = begins + opening.size();
        read.append(text.substr(0, begins)).append(text.substr(words, ends - words));
        text.remove_prefix(ends + kClosing.size());
    }
}

const Migration* next_migration(std::span<const Migration> known,
                                const std::vector<AppliedMigration>& applied) {
    require_ascending(known);
    auto migration = known.begin();
    for (const AppliedMigration& done : applied) {
        if (migration == known.end() || migration->number > done.number) {
            throw DatabaseError{"the store has " + describe(done.number, done.name) +
                                ", which this program does not know"};
        }
        if (migration->number < done.number) {
            throw DatabaseError{describe(migration->number, migration->name) +
                                " is older than the newest one in the store but was never applied"};
        }
        if (checksum_of(*migration) != done.checksum) {
            throw DatabaseError{describe(migration->number, migration->name) +
                                " has another text than when it was applied"};
        }
        ++migration;
    }
    return migration == known.end() ? nullptr : &*migration;
}

}  // namespace yimen::db
