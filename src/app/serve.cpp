#include "app/serve.h"

#include <csignal>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <system_error>

#include "app/data_folder.h"
#include "app/store.h"
#include "people/actions/anchor_audit.h"

#include "platform/http/server.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

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

http::ServerOptions server_options(const config::Config& config) {
    fs::create_directories(config.folders.uploads);
    return {.address = config.server.address,
            .port = config.server.port,
            .io_threads = config.server.io_threads,
            .workers = config.server.workers,
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

std::unique_ptr<http::Server> open_doors(const config::Config& config,
                                         const http::Dispatch& dispatch,
                                         metrics::Metrics& metrics) {
    try {
        return std::make_unique<http::Server>(
            server_options(config), dispatch,
            [&metrics](const http::AccessEntry& entry) { log_access(entry, metrics); });
    } catch (const std::system_error& error) {
        throw std::runtime_error{
            "cannot listen on " + config.server.address + ":" + std::to_string(config.server.port) +
            ": " + error.code().message() + " (choose another with YIMEN_SERVER_PORT)"};
    }
}

/// The holidays of the data folder; without such a file every year is provisional. Throws when the
/// file is there and wrong.
WorkCalendar read_calendar(const config::Config& config) {
    const auto path = fs::path{config.folders.data} / "holidays.json";
    if (!fs::exists(path)) return {};
    const auto years = read_holidays_file(path);
    if (!years) throw std::runtime_error{path.string() + ": " + describe(years.problem())};
    auto calendar = WorkCalendar::from_published(*years);
    if (!calendar) throw std::runtime_error{path.string() + ": " + describe(calendar.problem())};
    return std::move(*calendar);
}

}  // namespace

ApplicationOptions application_options(const config::Config& config) {
    const auto key_folder = fs::path{config.security.key_file}.parent_path();
    if (!key_folder.empty()) fs::create_directories(key_folder);
    const auto calendar = read_calendar(config);
    return {.key_file = config.security.key_file,
            .local_sign_in = config.security.local_sign_in ? people::LocalSignIn::Allowed
                                                           : people::LocalSignIn::Off,
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
            .calendar = [calendar] { return calendar; }};
}

int serve(const config::Config& config, const ServeHooks& hooks) {
    const auto signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    log::start({.level = log::find_level(config.log.level).value_or(log::Level::Info),
                .file = config.log.file});

    const clock::SystemClock clock;
    const auto lock = StoreLock::shared(config);
    const auto database = open_store(config);
    migrate_store(*database);

    metrics::Metrics metrics;
    http::Server* opened = nullptr;
    auto options = application_options(config);
    options.metrics = [&] {
        return metrics.expose(opened == nullptr ? http::ServerFigures{} : opened->figures());
    };
    options.report = [&](const http::Failure& failure) {
        metrics.count_failure();
        log::error("failure", {{"operation", failure.operation_id},
                               {"request_id", failure.request_id},
                               {"what", failure.what}});
    };
    Application application{*database, clock, std::move(options)};
    const auto prepared = hooks.prepare(application);
    if (!prepared) {
        std::cout << describe(prepared.problem()) << '\n';
        return 1;
    }
    application.catalog().view();

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
