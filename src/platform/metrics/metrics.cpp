#include "platform/metrics/metrics.h"

#include <map>
#include <mutex>
#include <shared_mutex>
#include <utility>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace yimen::metrics {

namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using prometheus::Histogram;

Histogram::BucketBoundaries seconds_buckets() {
    return {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
}

Histogram::BucketBoundaries unit_buckets() {
    return {1, 2, 4, 8, 16, 32, 64, 128, 256};
}

double to_seconds(std::chrono::microseconds span) {
    return std::chrono::duration<double>{span}.count();
}

}  // namespace

class Metrics::Families {
  public:
    /// The counters of one operation and status; made once, then found under a shared lock.
    struct Answers {
        prometheus::Counter* count;
        Histogram* seconds;
    };

    const Answers& answers(std::string_view operation_id, int status) {
        {
            const std::shared_lock lock{guard_};
            const auto known = answers_.find(operation_id);
            if (known != answers_.end()) {
                const auto found = known->second.find(status);
                if (found != known->second.end()) return found->second;
            }
        }
        const std::unique_lock lock{guard_};
        const std::string operation{operation_id};
        const Answers made{
            &requests.Add({{"operation", operation}, {"status", std::to_string(status)}}),
            &durations.Add({{"operation", operation}}, seconds_buckets())};
        return answers_[operation].emplace(status, made).first->second;
    }

    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        BuildCounter().Name("yimen_requests_total").Help("Answered requests").Register(registry);
    prometheus::Family<Histogram>& durations = BuildHistogram()
                                                   .Name("yimen_request_seconds")
                                                   .Help("From the head to the last byte")
                                                   .Register(registry);
    prometheus::Counter& sent = BuildCounter()
                                    .Name("yimen_sent_bytes_total")
                                    .Help("Bytes of answers with their heads")
                                    .Register(registry)
                                    .Add({});
    prometheus::Counter& failures = BuildCounter()
                                        .Name("yimen_failures_total")
                                        .Help("Exceptions that became a 500")
                                        .Register(registry)
                                        .Add({});
    Histogram& batch_units = BuildHistogram()
                                 .Name("yimen_write_batch_units")
                                 .Help("Units of work that shared one commit")
                                 .Register(registry)
                                 .Add({}, unit_buckets());
    Histogram& wait_seconds = BuildHistogram()
                                  .Name("yimen_write_wait_seconds")
                                  .Help("From asking for the first unit of a batch to its commit")
                                  .Register(registry)
                                  .Add({}, seconds_buckets());
    prometheus::Gauge& missing_years = BuildGauge()
                                           .Name("yimen_calendar_missing_years")
                                           .Help("Years whose table of holidays must be imported")
                                           .Register(registry)
                                           .Add({});
    prometheus::Family<prometheus::Counter>& sendings =
        BuildCounter()
            .Name("yimen_message_sendings_total")
            .Help("Letters by SMS and e-mail, by what became of them")
            .Register(registry);
    prometheus::Family<prometheus::Gauge>& letters = BuildGauge()
                                                         .Name("yimen_message_sendings")
                                                         .Help("Letters that wait or failed")
                                                         .Register(registry);
    prometheus::Family<prometheus::Gauge>& server =
        BuildGauge().Name("yimen_server").Help("The server at this moment").Register(registry);
    prometheus::Gauge& open_connections = server.Add({{"what", "open_connections"}});
    prometheus::Gauge& waiting_requests = server.Add({{"what", "waiting_requests"}});
    prometheus::Gauge& busy_workers = server.Add({{"what", "busy_workers"}});
    prometheus::Gauge& event_streams = server.Add({{"what", "event_streams"}});
    prometheus::Gauge& refused_connections = server.Add({{"what", "refused_connections"}});
    prometheus::Gauge& refused_requests = server.Add({{"what", "refused_requests"}});

  private:
    std::shared_mutex guard_;
    std::map<std::string, std::map<int, Answers>, std::less<>> answers_;
};

Metrics::Metrics() : families_(std::make_unique<Families>()) {}
Metrics::~Metrics() = default;

void Metrics::count_answer(const http::AccessEntry& entry) {
    const auto& answers = families_->answers(entry.operation_id, entry.status);
    answers.count->Increment();
    answers.seconds->Observe(to_seconds(entry.took));
    families_->sent.Increment(static_cast<double>(entry.bytes));
}

void Metrics::count_batch(std::size_t units, std::chrono::microseconds longest_wait) {
    families_->batch_units.Observe(static_cast<double>(units));
    families_->wait_seconds.Observe(to_seconds(longest_wait));
}

void Metrics::set_missing_years(std::size_t years) {
    families_->missing_years.Set(static_cast<double>(years));
}

void Metrics::count_sendings(const std::string& outcome, std::int64_t count) {
    families_->sendings.Add({{"outcome", outcome}}).Increment(static_cast<double>(count));
}

void Metrics::set_sendings(std::int64_t waiting, std::int64_t failed) {
    families_->letters.Add({{"state", "waiting"}}).Set(static_cast<double>(waiting));
    families_->letters.Add({{"state", "failed"}}).Set(static_cast<double>(failed));
}

void Metrics::count_failure() {
    families_->failures.Increment();
}

std::string Metrics::expose(const http::ServerFigures& figures) {
    const auto set = [](prometheus::Gauge& gauge, auto figure) {
        gauge.Set(static_cast<double>(figure));
    };
    set(families_->open_connections, figures.open_connections);
    set(families_->waiting_requests, figures.waiting_requests);
    set(families_->busy_workers, figures.busy_workers);
    set(families_->event_streams, figures.event_streams);
    set(families_->refused_connections, figures.refused_connections);
    set(families_->refused_requests, figures.refused_requests);
    return prometheus::TextSerializer{}.Serialize(families_->registry.Collect());
}

}  // namespace yimen::metrics
