#include "connect/email/mapping.h"

#include <array>
#include <cstdio>
#include <ctime>

#include "platform/crypto/encoding.h"

namespace yimen::connect::email {

namespace {

constexpr std::size_t kLineLength = 76;

std::string encoded_word(std::string_view text) {
    return "=?UTF-8?B?" + crypto::to_base64(text) + "?=";
}

/// Fri, 06 Mar 2026 09:00:00 +0800
std::string mail_date(Instant now) {
    constexpr std::array<const char*, 7> kWeekdays = {"Sun", "Mon", "Tue", "Wed",
                                                      "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = day_in_china(now);
    const auto number = day.day_of_month();
    // 2026-03-06T09:00:00.000+08:00
    constexpr std::size_t kTimeAt = 11;
    constexpr std::size_t kTimeLength = 8;
    return std::string{kWeekdays.at(day.weekday().c_encoding())} + ", " + (number < 10 ? "0" : "") +
           std::to_string(number) + ' ' + kMonths.at(day.month() - 1) + ' ' +
           std::to_string(day.year()) + ' ' + format_iso(now).substr(kTimeAt, kTimeLength) +
           " +0800";
}

std::string domain_of(std::string_view sender) {
    const auto at = sender.rfind('@');
    return std::string{at == std::string_view::npos ? sender : sender.substr(at + 1)};
}

}  // namespace

std::string to_mail(const notices::Letter& letter, std::string_view key, std::string_view sender,
                    Instant now) {
    std::string mail;
    const auto line = [&](std::string_view name, std::string_view value) {
        mail.append(name).append(": ").append(value).append("\r\n");
    };
    line("Date", mail_date(now));
    line("From", "<" + std::string{sender} + ">");
    line("To", "<" + letter.address + ">");
    line("Message-ID", "<" + std::string{key} + "@" + domain_of(sender) + ">");
    line("Subject", encoded_word(letter.subject));
    line("Auto-Submitted", "auto-generated");
    line("MIME-Version", "1.0");
    line("Content-Type", "text/plain; charset=UTF-8");
    line("Content-Transfer-Encoding", "base64");
    mail += "\r\n";
    const auto body = crypto::to_base64(letter.text);
    for (std::size_t at = 0; at < body.size(); at += kLineLength) {
        mail.append(body, at, kLineLength).append("\r\n");
    }
    return mail;
}

notices::HandedOver to_outcome(long smtp_code, std::string_view command) {
    using Outcome = notices::HandedOver::Outcome;
    constexpr long kRefused = 500;
    constexpr long kLater = 400;
    if (smtp_code == 0) return {Outcome::TryLater, "unreachable"};
    if (smtp_code < kLater) return {Outcome::Taken, {}};
    const bool final = smtp_code >= kRefused && command.starts_with("RCPT ");
    return {final ? Outcome::Refused : Outcome::TryLater, "smtp-" + std::to_string(smtp_code)};
}

}  // namespace yimen::connect::email
