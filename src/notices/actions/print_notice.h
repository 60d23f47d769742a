#pragma once

#include <string>

#include "notices/domain/notice.h"

namespace yimen::notices {

/// The paper as PDF, A4 (GB/T 9704-2012): title, number, address, what it says, lists, remedy, seal
/// and date, signatures, and a QR code that leads to the public page below `public_address`. Equal
/// papers make equal bytes: neither its state nor the time of printing is on it.
/// `signature` is the picture that its NoticeField::Signature names.
std::string print_notice(const Notice& notice, const std::string& public_address,
                         const std::string& signature = {});

/// Where the QR code leads: <public address>/verify?number=…&code=…&case=…, the last for scanners
/// at the desk, where the paper says the number of its case; the public page does not ask for it.
std::string verification_address(const Notice& notice, const std::string& public_address);

}  // namespace yimen::notices
