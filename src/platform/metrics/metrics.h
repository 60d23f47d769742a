#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "platform/http/server.h"

namespace yimen::metrics {

/// The figures of the running server in the text form that Prometheus reads. Any thread may count.
class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// yimen_requests_total{operation,status}, yimen_request_seconds{operation},
    /// yimen_sent_bytes_total.
    void count_answer(const http::AccessEntry& entry);

    /// yimen_write_batch_units, yimen_write_wait_seconds: units of work that shared one commit, and
    /// how long the first of them had waited for it.
    void count_batch(std::size_t units, std::chrono::microseconds longest_wait);

    /// yimen_calendar_missing_years: tables that the administrator must bring now.
    void set_missing_years(std::size_t years);

    /// yimen_message_sendings_total{outcome}: letters that were sent, put off, given up, expired.
    void count_sendings(const std::string& outcome, std::int64_t count);

    /// yimen_message_sendings{state}: letters that wait, and those that failed.
    void set_sendings(std::int64_t waiting, std::int64_t failed);

    /// yimen_failures_total: exceptions that became a 500.
    void count_failure();

    /// All of it with the server's figures of this moment.
    std::string expose(const http::ServerFigures& figures);

  private:
    class Families;
    std::unique_ptr<Families> families_;
};

}  // namespace yimen::metrics
