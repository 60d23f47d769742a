#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/people.h"
#include "sharing/domain/exchange.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/once.h"
#include "platform/services.h"

namespace yimen::sharing {

/// Rows that a unit of work may still be writing are not sent yet: whoever goes on at a cursor
/// misses none, as long as no unit of work takes longer from the first id it makes to its end.
inline constexpr std::int64_t kExchangeDelaySeconds = 60;
inline constexpr std::size_t kExchangeRowsMost = 1000;

struct ExchangePage {
    std::vector<ExchangeRow> rows;
    std::string cursor;  ///< go on after this; that of the question when there is nothing new
};

struct ExportExchange {
    people::CallingClient client;
    std::string purpose;  ///< goes to the audit log
    std::string cursor;   ///< of the page before; empty: from the beginning
    std::int64_t limit = 50;
};

/// What was reported of the unit's cases, in the order in which it was taken, after the cursor: the
/// same for the same cursor and limit, always, but for rows that come at its end. The audit log
/// knows each case that was taken, by whom and for what. Refusals, in this order:
/// client-scope-missing, invalid-input (/purpose purpose-required).
Result<ExchangePage> export_exchange(const ExportExchange& command, Services& services,
                                     const crypto::FieldCipher& cipher);

struct ImportExchange {
    struct Line {
        std::size_t number = 0;  ///< by which faults name the row, from 0
        ExchangeRow row;
    };
    people::CallingClient client;
    db::KeyedWrite write;
    std::vector<Line> rows;
};

struct Imported {
    std::int64_t rows = 0;
    std::int64_t added = 0;  ///< the others stood in the register already
};
BOOST_DESCRIBE_STRUCT(Imported, (), (rows, added))

/// What is refused before the rows are read, and when there are that many: client-scope-missing
/// (receive and report), too-large (limit=kExchangeRowsMost).
std::optional<Problem> refuse_import(const people::CallingClient& client, std::size_t rows);

/// Takes rows of other systems into the register, all or none, in their order; rows that stand
/// there already change nothing, so that the same may be sent again. By the rules of take_case and
/// take_report. Refusals, in this order: those of refuse_import, idempotency-key-reused,
/// invalid-input with all faults of all rows, at /<line>/<element>: those of read_row; /SXBM
/// item-unknown, item-of-another-unit; /SBLSH case-number-taken (another unit's),
/// exchange-receipt-missing; /SJBBH exchange-row-missing (one before it), exchange-row-differs (it
/// stands there with other words); and those of the rules. After a faulty row the later ones of its
/// case are not looked at.
Result<Imported> import_exchange(const ImportExchange& command, Services& services,
                                 const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
