#pragma once

#include <string>
#include <string_view>

#include "notices/domain/notice.h"

namespace yimen::notices {

/// To whom the paper speaks, with a colon: the applicant, another office, or nobody (empty).
std::string write_address(NoticeKind kind, const NoticeValues& values);

/// What the paper says in one sentence or two, before its details; empty for lists and receipts.
std::string write_lead(NoticeKind kind, const NoticeValues& values);

/// 60 days for review (行政复议法), six months for a lawsuit (行政诉讼法 46); empty where the kind
/// needs none.
std::string write_remedy(NoticeKind kind, const NoticeValues& values);

}  // namespace yimen::notices
