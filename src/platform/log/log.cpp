#include "platform/log/log.h"

#include <memory>
#include <mutex>
#include <shared_mutex>

#include <boost/json.hpp>
#include <spdlog/async.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include "platform/clock/clock.h"

namespace yimen::log {

namespace {

constexpr std::size_t kWaitingLines = 8192;

std::string_view level_name(Level level) {
    switch (level) {
        case Level::Debug:
            return "debug";
        case Level::Info:
            return "info";
        case Level::Warning:
            return "warning";
        case Level::Error:
            return "error";
    }
    return "error";
}

/// What `start` made; its thread goes with it.
struct Writer {
    explicit Writer(const Options& options)
        : level(options.level),
          pool(std::make_shared<spdlog::details::thread_pool>(kWaitingLines, 1U)) {
        spdlog::sink_ptr sink;
        if (options.file.empty())
            sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        else
            sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(options.file.string());
        logger = std::make_shared<spdlog::async_logger>(
            "yimen", sink, pool, spdlog::async_overflow_policy::overrun_oldest);
        logger->set_pattern("%v");
        logger->set_level(spdlog::level::trace);
        logger->flush_on(spdlog::level::warn);
    }

    Level level;
    std::shared_ptr<spdlog::details::thread_pool> pool;
    std::shared_ptr<spdlog::async_logger> logger;
};

std::shared_mutex& guard() {
    static std::shared_mutex mutex;
    return mutex;
}

std::shared_ptr<Writer>& current() {
    static std::shared_ptr<Writer> writer;
    return writer;
}

std::string& request_of_this_thread() {
    thread_local std::string request_id;
    return request_id;
}

void add_text(std::string& line, std::string_view text) {
    line += boost::json::serialize(boost::json::string{text});
}

void write(Level level, std::string_view code, Fields fields) {
    std::shared_ptr<Writer> writer;
    {
        const std::shared_lock lock{guard()};
        writer = current();
    }
    if (!writer || level < writer->level) return;
    const auto at = format_iso(clock::SystemClock{}.now());
    const auto importance = level >= Level::Warning ? spdlog::level::warn : spdlog::level::info;
    writer->logger->log(importance, spdlog::string_view_t{format_line(
                                        at, level, code, request_of_this_thread(), fields)});
}

}  // namespace

std::optional<Level> find_level(std::string_view name) {
    for (const auto level : {Level::Debug, Level::Info, Level::Warning, Level::Error}) {
        if (level_name(level) == name) return level;
    }
    return std::nullopt;
}

void start(const Options& options) {
    auto writer = std::make_shared<Writer>(options);
    const std::unique_lock lock{guard()};
    current() = std::move(writer);
}

void stop() {
    std::shared_ptr<Writer> writer;
    {
        const std::unique_lock lock{guard()};
        writer.swap(current());
    }
    if (writer) writer->logger->flush();
}

void debug(std::string_view code, Fields fields) {
    write(Level::Debug, code, fields);
}
void info(std::string_view code, Fields fields) {
    write(Level::Info, code, fields);
}
void warning(std::string_view code, Fields fields) {
    write(Level::Warning, code, fields);
}
void error(std::string_view code, Fields fields) {
    write(Level::Error, code, fields);
}

RequestScope::RequestScope(std::string request_id)
    : outer_(std::exchange(request_of_this_thread(), std::move(request_id))) {}

RequestScope::~RequestScope() {
    request_of_this_thread() = std::move(outer_);
}

std::string format_line(std::string_view at, Level level, std::string_view code,
                        std::string_view request_id, Fields fields) {
    std::string line = R"({"at":)";
    add_text(line, at);
    line += R"(,"level":)";
    add_text(line, level_name(level));
    line += R"(,"code":)";
    add_text(line, code);
    if (!request_id.empty()) {
        line += R"(,"request_id":)";
        add_text(line, request_id);
    }
    for (const auto& field : fields) {
        line += ',';
        add_text(line, field.name);
        line += ':';
        if (const auto* text = std::get_if<std::string_view>(&field.value))
            add_text(line, *text);
        else if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
            line += std::to_string(*number);
        } else {
            line += fmt::format("{:.6g}", std::get<double>(field.value));
        }
    }
    return line + '}';
}

}  // namespace yimen::log
