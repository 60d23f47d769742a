#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// One JSON line an event: {"at", "level", "code", "request_id" when there is one, fields…}. A code
/// is a short constant that one can search for; fields never hold personal data.
namespace yimen::log {

enum class Level { Debug, Info, Warning, Error };

/// "debug", "info", "warning", "error".
std::optional<Level> find_level(std::string_view name);

using Value = std::variant<std::string_view, std::int64_t, double>;

struct Field {
    Field(std::string_view field_name, std::string_view text) : name(field_name), value(text) {}
    Field(std::string_view field_name, const char* text)
        : name(field_name), value(std::string_view{text}) {}
    Field(std::string_view field_name, const std::string& text)
        : name(field_name), value(std::string_view{text}) {}
    Field(std::string_view field_name, std::int64_t number) : name(field_name), value(number) {}
    Field(std::string_view field_name, int number)
        : name(field_name), value(std::int64_t{number}) {}
    Field(std::string_view field_name, std::size_t number)
        : name(field_name), value(static_cast<std::int64_t>(number)) {}
    Field(std::string_view field_name, double number) : name(field_name), value(number) {}

    std::string_view name;
    Value value;
};
using Fields = std::initializer_list<Field>;

struct Options {
    Level level = Level::Info;
    std::filesystem::path file;  ///< empty: standard error
};

/// Begins to write, on a thread of its own: whoever logs never waits for the disk. When 8192 lines
/// wait, the oldest are dropped. Before this nothing is written. Throws std::runtime_error when the
/// file cannot be opened.
void start(const Options& options);

/// Writes what waits and ends.
void stop();

void debug(std::string_view code, Fields fields = {});
void info(std::string_view code, Fields fields = {});
void warning(std::string_view code, Fields fields = {});
void error(std::string_view code, Fields fields = {});

/// While it lives, lines of this thread carry the request's id.
class RequestScope {
  public:
    explicit RequestScope(std::string request_id);
    ~RequestScope();
    RequestScope(const RequestScope&) = delete;
    RequestScope& operator=(const RequestScope&) = delete;

  private:
    std::string outer_;
};

/// The line for an event, without the end of line.
std::string format_line(std::string_view at, Level level, std::string_view code,
                        std::string_view request_id, Fields fields);

}  // namespace yimen::log
