#include "app/serve.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "app/calendar_watch.h"
#include "app/data_folder.h"
#include "app/messenger.h"
#include "app/regularly.h"
#include "app/store.h"
#include "cases/actions/remind_applicants.h"
#include "cases/actions/rewrite_due_days.h"
#include "cases/actions/sweep_statute.h"
#include "connect/webhooks/client.h"
#include "materials/actions/tend_files.h"
#include "notices/actions/tend_messages.h"
#include "people/actions/anchor_audit.h"
#include "people/actions/digest_names.h"
#include "webhooks/actions/send_events.h"

#include "platform/db/once.h"
#include "platform/http/server.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"
#include "platform/scan/clamd.h"

namespace yimen::app {

namespace {

namespace fs = std::filesystem;

/// Signals that end the server; blocked in every thread so that one waits for them.
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

std::size_t processors() {
    return std::max(1U, std::thread::hardware_concurrency());
}

http::ServerOptions server_options(const config::Config& config) {
    fs::create_directories(config.folders.uploads);
    return {.address = config.server.address,
            .port = config.server.port,
            .io_threads = config.server.io_threads,
            .workers = config.server.workers,
            .brief_workers = config.store.engine == "sqlite" ? processors() : 0,
            .limits = config.limits,
            .trusted_proxies = config.server.trusted_proxies,
            .upload_folder = config.folders.uploads,
            .static_folder = fs::exists(config.folders.web) ? config.folders.web : "",
            .page_for = page_for,
            .drain_time = config.server.drain_seconds};
}

void log_access(const http::AccessEntry& entry, metrics::Metrics& metrics) {
    metrics.count_answer(entry);
    log::info("request", {{"operation", entry.operation_id},
                          {"method", entry.method},
                          {"status", entry.status},
                          {"bytes", static_cast<std::int64_t>(entry.bytes)},
                          {"microseconds", static_cast<std::int64_t>(entry.took.count())},
                          {"request_id", entry.request_id}});
}

void warn_of_missing_years(const std::vector<calendar::MissingYear>& missing) {
    for (const auto& wanted : missing) {
        log::warning("calendar-year-missing",
                     {{"year", wanted.year}, {"because", calendar::name_of(wanted.because)}});
    }
}

std::unique_ptr<http::Server> open_doors(const config::Config& config,
                                         const http::Dispatch& dispatch,
                                         metrics::Metrics& metrics) {
    try {
        return std::make_unique<http::Server>(
            server_options(config), dispatch,
            [&metrics](const http::AccessEntry& entry) { log_access(entry, metrics); });
    } catch (const std::system_error& error) {
        const auto port = std::to_string(config.server.port);
        const bool taken = error.code() == std::errc::address_in_use;
        throw std::runtime_error{(taken ? "端口 " + port + " 已被占用" : "无法监听端口 " + port) +
                                 "，请用 YIMEN_SERVER_PORT 换一个。\nyimen: cannot listen on " +
                                 config.server.address + ":" + port + ": " +
                                 error.code().message() +
                                 " (choose another with YIMEN_SERVER_PORT)"};
    }
}

/// Without a slash at its end, so that a path may follow.
std::string public_address(const config::Config& config) {
    auto address = config.server.public_address;
    if (address.empty()) {
        return "http://" + config.server.address + ":" + std::to_string(config.server.port);
    }
    if (!address.starts_with("https://") && !address.starts_with("http://")) {
        throw std::runtime_error{"server.public_address begins with https:// or http://"};
    }
    while (address.ends_with('/')) address.pop_back();
    return address;
}

/// None where no address is configured.
std::shared_ptr<const scan::VirusScanner> virus_scanner(const config::Config& config) {
    const auto address = scan::parse_clamd_address(config.materials.clamd);
    if (!address) return nullptr;
    return std::make_shared<scan::Clamd>(*address, config.materials.clamd_seconds);
}

/// Once a minute: uploads that nobody goes on with, files that wait for the virus scanner.
void tend_files(Application& application) {
    auto& services = application.services();
    const auto swept = materials::sweep_uploads(services, application.archive());
    if (swept > 0) log::info("uploads-swept", {{"uploads", swept}});
    const auto scans = materials::scan_waiting_files(services, application.archive());
    if (scans.infected > 0) log::warning("files-infected", {{"files", scans.infected}});
    if (scans.clean > 0) log::info("files-scanned-late", {{"files", scans.clean}});
}

connect::webhooks::Client courier(const config::Config::Webhooks& config) {
    return connect::webhooks::Client{
        {.ways = {.own_network = config.own_network, .plain_http = config.plain_http},
         .trusted_certificates = config.trusted_certificates,
         .time_limit = config.answer_seconds}};
}

void send_events(Application& application, const webhooks::Courier& courier,
                 const std::stop_token& stop) {
    const auto round =
        webhooks::send_events({application.services(), application.papers().cipher, courier}, stop);
    if (round.unreadable > 0) {
        log::warning("webhook-secrets-unreadable", {{"events", round.unreadable}});
    }
    if (round.failed > 0) log::warning("events-failed", {{"events", round.failed}});
    if (round.switched_off > 0) {
        log::warning("webhooks-switched-off", {{"webhooks", round.switched_off}});
    }
}

void tend_messages(Application& application) {
    const auto events = webhooks::forget_deliveries(application.services());
    if (events > 0) log::info("events-forgotten", {{"events", events}});

    const auto tended = notices::tend_messages(application.services(), application.papers().cipher);
    if (tended.moved > 0) log::info("messages-moved", {{"messages", tended.moved}});
    if (tended.forgotten > 0) log::info("letters-forgotten", {{"letters", tended.forgotten}});
}

/// Once a day: who is to be reminded. What could not be done is tried again a minute later.
class Reminding {
  public:
    explicit Reminding(Application& application) : application_(application) {}

    void remind() {
        auto& services = application_.services();
        const auto today = services.clock.today();
        if (reminded_on_ == today) return;
        const auto round = cases::remind_applicants(services, application_.office());
        if (round.reminded > 0) log::info("applicants-reminded", {{"messages", round.reminded}});
        if (round.failed > 0) {
            log::error("applicants-unreminded",
                       {{"cases", round.failed}, {"what", std::string_view{round.fault}}});
            return;
        }
        reminded_on_ = today;
    }

  private:
    Application& application_;
    std::optional<Day> reminded_on_;
};

/// Once a minute: what a changed calendar does to the days of open cases.
void follow_calendar(Application& application) {
    const auto moved = cases::rewrite_due_days(application.services(), application.office());
    if (moved > 0) log::info("due-days-moved", {{"cases", moved}});
}

}  // namespace

ApplicationOptions application_options(const config::Config& config) {
    const auto key_folder = fs::path{config.security.key_file}.parent_path();
    if (!key_folder.empty()) fs::create_directories(key_folder);
    return {.key_file = config.security.key_file,
            .file_folder = config.folders.files,
            .virus_scanner = virus_scanner(config),
            .local_sign_in = config.security.local_sign_in ? people::LocalSignIn::Allowed
                                                           : people::LocalSignIn::Off,
            .second_factor = config.security.second_factor_for_staff
                                 ? people::SecondFactorDuty::ByRole
                                 : people::SecondFactorDuty::Nobody,
            .session_times = {.idle = config.security.session_idle_minutes,
                              .absolute = config.security.session_hours},
            .password_cost = {.memory_kibibytes = config.security.password_memory_kibibytes,
                              .passes = config.security.password_passes},
            .password_limits = {.threads = config.security.password_threads,
                                .waiting = config.security.password_waiting},
            .field_algorithm = config.security.field_algorithm == "aes-256-gcm"
                                   ? crypto::Aead::Aes256Gcm
                                   : crypto::Aead::Sm4Gcm,
            .server_name = config.audit.server_name,
            .public_address = public_address(config),
            .webhook_ways = {.own_network = config.webhooks.own_network,
                             .plain_http = config.webhooks.plain_http}};
}

int serve(const config::Config& config, const ServeHooks& hooks) {
    const auto signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    log::start({.level = log::find_level(config.log.level).value_or(log::Level::Info),
                .file = config.log.file});

    const clock::SystemClock clock;
    const auto lock = StoreLock::shared(config);
    metrics::Metrics metrics;
    const auto database = open_store(config, [&metrics](const db::WriteBatch& batch) {
        metrics.count_batch(batch.units, batch.longest_wait);
    });
    migrate_store(*database);

    http::Server* opened = nullptr;
    const Messenger messenger{config.messages};
    auto options = application_options(config);
    options.gateways = messenger.gateways();
    options.metrics = [&] {
        return metrics.expose(opened == nullptr ? http::ServerFigures{} : opened->figures());
    };
    options.report = [&](const http::Failure& failure) {
        metrics.count_failure();
        log::error("failure", {{"operation", failure.operation_id}, {"what", failure.what}});
    };
    Application application{*database, clock, std::move(options)};
    const auto prepared = hooks.prepare(application);
    if (!prepared) {
        std::cout << describe(prepared.problem()) << '\n';
        return 1;
    }
    application.catalog().view();
    const Regularly law_at_work{"law-unattended", [&application](const auto&) {
                                    cases::sweep_statute(application.services(),
                                                         application.office());
                                }};
    // Apart from the law, which waits for nobody.
    const Regularly following{"due-days-not-moved",
                              [&application](const auto&) { follow_calendar(application); }};
    Reminding reminding{application};
    const Regularly reminders{"applicants-unreminded",
                              [&reminding](const auto&) { reminding.remind(); }};
    const CalendarWatch watch{application.calendar(), clock, [&metrics](const auto& missing) {
                                  metrics.set_missing_years(missing.size());
                                  warn_of_missing_years(missing);
                              }};

    const Regularly forgetting{"first-answers-kept", [&](const auto&) {
                                   db::forget_first_answers(*database, clock.now());
                               }};
    const Regularly naming{"names-undigested", [&](const std::stop_token& stop) {
                               people::digest_names(*database, application.office().cipher, stop);
                           }};
    const Regularly tending{"files-untended",
                            [&application](const auto&) { tend_files(application); }};

    constexpr std::chrono::hours kBetweenTendings{1};
    tend_messages(application);
    const Regularly tending_messages{"messages-untended",
                                     [&application](const auto&) { tend_messages(application); },
                                     kBetweenTendings};

    // A code that somebody waits for is not left lying for a minute.
    constexpr std::chrono::seconds kBetweenPosts{5};
    std::optional<Regularly> posting;
    if (messenger.has_a_way()) {
        posting.emplace(
            "messages-unsent",
            [&](const std::stop_token& stop) { messenger.send(application, metrics, stop); },
            kBetweenPosts);
    }

    const auto events_courier = courier(config.webhooks);
    const Regularly telling_systems{
        "events-unsent",
        [&](const std::stop_token& stop) { send_events(application, events_courier, stop); },
        kBetweenPosts};

    const people::AuditAnchoring anchoring{
        people::AuditAnchors{*database, clock, config.audit.anchor_file},
        config.audit.anchor_seconds, [](const std::exception& error) {
            log::error("audit-anchor", {{"what", std::string_view{error.what()}}});
        }};
    const auto server = open_doors(config, application.dispatch(), metrics);
    opened = server.get();
    hooks.opened("http://" + config.server.address + ":" + std::to_string(server->port()));
    if (!fs::exists(config.folders.web)) {
        log::warning("no-pages", {{"what", "folders.web does not exist, so no pages are served"},
                                  {"folder", config.folders.web}});
    }
    log::info("opened", {{"port", static_cast<std::int64_t>(server->port())}});

    int signal = 0;
    sigwait(&signals, &signal);
    log::info("draining", {{"signal", signal}});
    server->stop();
    log::info("closed");
    log::stop();
    return 0;
}

}  // namespace yimen::app
