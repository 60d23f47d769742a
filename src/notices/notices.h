#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notices/domain/amount.h"
#include "notices/domain/delivery.h"
#include "notices/domain/message.h"
#include "notices/domain/notice.h"
#include "notices/domain/notice_kind.h"
#include "notices/domain/sending.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

namespace yimen::crypto {
class FieldCipher;
}

namespace yimen::files {
class FileStore;
}

namespace yimen::notices {

/// How serials are counted (decision 13).
enum class Numbering : std::uint8_t {
    OneWriter,   ///< without a gap, in the order of issuing: the store has one writer
    ManyWriters  ///< in small blocks for each thread, so that units of work do not wait
};

/// What papers are made with, beside the Services. One for the whole server; safe to share.
struct Papers {
    const crypto::FieldCipher& cipher;
    const files::FileStore& files;
    /// Under which people reach the server; the QR code leads there.
    std::string public_address;
    Numbering numbering = Numbering::ManyWriters;
};

/// A paper of a case. `case_id` is text that means something to the caller only. The office's name
/// is added to the values unless they say it.
struct IssueNotice {
    NoticeKind kind = NoticeKind::Receipt;
    std::string case_id;
    std::string unit_id;
    Day issued_on;
    NoticeValues values;
    std::optional<std::string> replaces = {};  ///< id of a paper that this one takes the place of
    std::optional<std::string> id = {};        ///< a new one that the caller has made already
};

/// Issues it in the caller's unit of work: one row and one serial, nothing is drawn. Refusals, in
/// this order: `not-found` (no such unit); `invalid-input` with all of `notice-field-missing`
/// (find_missing_fields); `not-found` and `notice-not-in-force` for what it replaces, which is of
/// the same case.
Result<Notice> issue(db::Transaction& transaction, IssueNotice command, Services& services,
                     const Papers& papers);

/// It counts no more; the public page says so. Refusals, in this order: `not-found`,
/// `notice-not-in-force`.
Result<Done> revoke(db::Transaction& transaction, std::string_view notice_id, const Papers& papers);

std::optional<Notice> find_notice(db::Transaction& transaction, std::string_view notice_id,
                                  const Papers& papers);

/// In the order of issuing. Who may see them is the caller's to decide. Not where the same unit of
/// work issues: on PostgreSQL it would meet the units that issue for other cases.
std::vector<Notice> list_notices(db::Transaction& transaction, std::string_view case_id,
                                 const Papers& papers);

/// The paper as PDF: drawn when it is first asked for, the same bytes ever after. Not inside a unit
/// of work. Who may see it is the caller's to decide. Refuses `not-found`. Throws
/// files::FileDamaged when the kept print is not what it was.
Result<std::string> draw_notice(std::string_view notice_id, Services& services,
                                const Papers& papers);

/// A paper that an applicant makes and signs, as PDF: it has no number, nothing is kept, and equal
/// values make equal bytes. Throws std::logic_error for kinds that somebody else signs.
std::string draw_for_signature(NoticeKind kind, NoticeValues values, Instant made_at);

/// Papers handed to somebody in one act. `values` says who took them, where and so on: the fields
/// that find_missing_fields(way, values) asks for.
struct RecordDelivery {
    std::string case_id;
    std::string unit_id;
    std::vector<std::string> notice_ids;
    DeliveryWay way = DeliveryWay::Direct;
    Instant delivered_at;
    Day issued_on;
    NoticeValues values;
};

/// Issues the 送达回证 and notes what it delivers, in the caller's unit of work. The list of
/// papers, time and way on it come from the command. Refusals, in this order: `invalid-input` with
/// all of `notice-field-missing`, `delivery-notice-unknown` (/notice_ids/0: no paper of this case),
/// `delivery-before-issue`, `delivery-in-future` (/delivered_at); then those of issue.
Result<Notice> record_delivery(db::Transaction& transaction, RecordDelivery command,
                               Services& services, const Papers& papers);

/// In the order of recording.
std::vector<Delivery> list_deliveries(db::Transaction& transaction, std::string_view case_id);

/// What is announced of a message: its recipient.
inline constexpr std::string_view kMessageWritten = "message";

/// Writes the message in the caller's unit of work: what is undone tells nobody. Whether it goes
/// out by SMS and e-mail too is its recipient's to decide. Of messages of one case and one moment
/// only the last goes out.
void tell(db::Transaction& transaction, const Tell& told, Instant now);

/// The same of a deadline that comes near. False when this was told of the same day before.
bool remind(db::Transaction& transaction, const Tell& told, Instant now);

/// A way out of the house. Any thread may hand over.
class Gateway {
  public:
    virtual ~Gateway() = default;
    /// Waits for the answer. `key` is the same whenever the same letter comes again: after a crash
    /// nobody knows whether it was taken, and it comes twice.
    virtual HandedOver hand_over(const Letter& letter, std::string_view key) const = 0;
};

/// The ways out that this house has; null where there is none.
struct Gateways {
    const Gateway* sms = nullptr;
    const Gateway* email = nullptr;
    QuietHours quiet = {};

    const Gateway* of(Channel channel) const { return channel == Channel::Sms ? sms : email; }
};

/// The word of the unit in the numbers of its papers from now on. Refusals, in this order:
/// `invalid-input` with `office-word-malformed` (is_office_word), with `office-word-taken` by
/// another unit.
Result<Done> set_office_word(db::Transaction& transaction, std::string_view unit_id,
                             std::string_view office_word);

}  // namespace yimen::notices
