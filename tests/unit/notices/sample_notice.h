#pragma once

#include <string>

#include "notices/domain/notice.h"

namespace yimen::notices {

/// Values that say all that the kind asks for, and what else a case knows of its applicant.
NoticeValues sample_values(NoticeKind kind);

/// Something that the field may say.
std::string sample_value(NoticeField field);

/// A paper of the kind as it would be issued on 2026-03-06.
Notice sample_notice(NoticeKind kind);

}  // namespace yimen::notices
