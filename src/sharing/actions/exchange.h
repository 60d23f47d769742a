#pragma once

#include <cstdint>
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
/// misses none.
inline constexpr std::int64_t kExchangeDelaySeconds = 60;
inline constexpr std::size_t kExchangeRowsMost = 1000;

struct ExchangePage {
    std::vector<ExchangeRow> rows;
    std::string cursor;  ///< go on after this; that of the question when there is nothing new
};

/// What the unit's systems reported, in the order in which it was taken, after the cursor: the same
/// for the same cursor and limit, always, but for rows that come at its end. The audit log knows
/// who took it. Refuses client-scope-missing.
Result<ExchangePage> export_exchange(const people::CallingClient& client, const std::string& cursor,
                                     std::int64_t limit, Services& services,
                                     const crypto::FieldCipher& cipher);

struct ImportExchange {
    people::CallingClient client;
    db::KeyedWrite write;
    std::vector<ExchangeRow> rows;
};

struct Imported {
    std::int64_t rows = 0;
    std::int64_t added = 0;  ///< the others stood in the register already
};
BOOST_DESCRIBE_STRUCT(Imported, (), (rows, added))

/// Takes rows of other systems into the register, all or none, in their order; rows that stand
/// there already change nothing, so that the same may be sent again. By the rules of register_case
/// and report_case. Refusals, in this order: client-scope-missing (receive and report), too-large
/// (limit=kExchangeRowsMost), idempotency-key-reused, invalid-input with all faults of all rows, at
/// /<row>/<element>: those of read_row; /SXBM item-unknown, item-of-another-unit; /SBLSH
/// case-number-taken (another unit's), exchange-receipt-missing; /SJBBH exchange-row-missing (one
/// before it), exchange-row-differs (it stands there with other words); and those of the rules.
/// After a faulty row the later ones of its case are not looked at.
Result<Imported> import_exchange(const ImportExchange& command, Services& services,
                                 const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
