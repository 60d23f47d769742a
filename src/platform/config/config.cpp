#include "platform/config/config.h"

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdlib>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "core/text/text.h"
#include "platform/config/keys.h"
#include "platform/files/durable_file.h"
#include "platform/scan/clamd.h"

namespace yimen::config {

namespace {

template <class T>
concept Span = requires { typename T::period; };

std::string environment_name(std::string_view key) {
    std::string name = "YIMEN_";
    for (const char letter : key) {
        if (letter == '.')
            name += '_';
        else
            name += static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
    }
    return name;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find(',');
        auto part = text.substr(0, end);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return parts;
}

/// Puts what the file and the environment say into the members.
class Reader {
  public:
    Reader(const toml::table& file, std::string name, const Environment& environment,
           std::vector<std::string>& errors)
        : file_(file), name_(std::move(name)), environment_(environment), errors_(errors) {}

    void operator()(std::string_view key, std::string& target) {
        known_.emplace(key);
        if (const auto* node = find(key)) {
            if (const auto text = node->value_exact<std::string>())
                target = *text;
            else
                refuse(*node, key, "expected a text");
        }
        if (auto given = text_given(key)) target = std::move(*given);
    }

    void operator()(std::string_view key, bool& target) {
        known_.emplace(key);
        if (const auto* node = find(key)) {
            if (const auto truth = node->value_exact<bool>())
                target = *truth;
            else
                refuse(*node, key, "expected true or false");
        }
        const auto given = environment_(environment_name(key));
        if (!given) return;
        if (*given == "true" || *given == "false")
            target = *given == "true";
        else
            refuse(key, "expected true or false");
    }

    void operator()(std::string_view key, std::vector<std::string>& target) {
        known_.emplace(key);
        if (const auto* node = find(key)) read_list(*node, key, target);
        if (const auto given = text_given(key)) target = split_list(*given);
    }

    template <std::integral T>
    void operator()(std::string_view key, T& target, Range range) {
        if (const auto number = read_number(key, range)) target = static_cast<T>(*number);
    }

    template <Span T>
    void operator()(std::string_view key, T& target, Range range) {
        if (const auto number = read_number(key, range)) target = T{*number};
    }

    void refuse_unknown() {
        for (const auto& [section_name, section] : file_) {
            const std::string prefix{section_name.str()};
            const auto* table = section.as_table();
            if (table == nullptr) {
                refuse(section, prefix, "unknown key");
                continue;
            }
            for (const auto& [name, node] : *table) {
                const auto key = prefix + '.' + std::string{name.str()};
                if (!known_.contains(key)) refuse(node, key, "unknown key");
            }
            if (table->empty() && !is_section(prefix)) refuse(section, prefix, "unknown section");
        }
    }

  private:
    const toml::node* find(std::string_view key) const {
        const auto dot = key.find('.');
        const auto* section = file_.get_as<toml::table>(key.substr(0, dot));
        return section == nullptr ? nullptr : section->get(key.substr(dot + 1));
    }

    /// What the environment says; a file cannot say what is no UTF-8.
    std::optional<std::string> text_given(std::string_view key) {
        auto given = environment_(environment_name(key));
        if (given && !text::is_valid_utf8(*given)) {
            refuse(key, "expected UTF-8");
            return std::nullopt;
        }
        return given;
    }

    bool is_section(const std::string& prefix) const {
        return std::any_of(known_.begin(), known_.end(),
                           [&](const std::string& key) { return key.starts_with(prefix + '.'); });
    }

    std::optional<std::int64_t> read_number(std::string_view key, Range range) {
        known_.emplace(key);
        std::optional<std::int64_t> number;
        if (const auto* node = find(key)) {
            const auto given = node->value_exact<std::int64_t>();
            if (given && *given >= range.least && *given <= range.most)
                number = given;
            else
                refuse(*node, key, words_for(range));
        }
        const auto given = environment_(environment_name(key));
        if (!given) return number;
        std::int64_t parsed = 0;
        const auto* end = given->data() + given->size();
        const auto [stop, error] = std::from_chars(given->data(), end, parsed);
        if (error == std::errc{} && stop == end && parsed >= range.least && parsed <= range.most) {
            return parsed;
        }
        refuse(key, words_for(range));
        return std::nullopt;
    }

    void read_list(const toml::node& node, std::string_view key, std::vector<std::string>& target) {
        const auto* array = node.as_array();
        std::vector<std::string> texts;
        bool fits = array != nullptr;
        for (std::size_t place = 0; fits && place < array->size(); ++place) {
            const auto text = array->get(place)->value_exact<std::string>();
            if (text)
                texts.push_back(*text);
            else
                fits = false;
        }
        if (fits)
            target = std::move(texts);
        else
            refuse(node, key, "expected a list of texts");
    }

    static std::string words_for(Range range) {
        return "expected a whole number from " + std::to_string(range.least) + " to " +
               std::to_string(range.most);
    }

    void refuse(const toml::node& node, std::string_view key, std::string_view why) {
        errors_.push_back(name_ + ':' + std::to_string(node.source().begin.line) + ": " +
                          std::string{key} + ": " + std::string{why});
    }

    void refuse(std::string_view key, std::string_view why) {
        errors_.push_back(environment_name(key) + ": " + std::string{why});
    }

    const toml::table& file_;
    std::string name_;
    const Environment& environment_;
    std::vector<std::string>& errors_;
    std::set<std::string> known_;
};

/// What one key alone cannot tell.
void check_meaning(const Config& config, std::vector<std::string>& errors) {
    const auto require_one_of = [&](std::string_view key, const std::string& value,
                                    std::initializer_list<std::string_view> allowed) {
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return;
        std::string words = std::string{key} + ": expected one of";
        for (const auto each : allowed) words += ' ' + std::string{each};
        errors.push_back(std::move(words));
    };
    require_one_of("store.engine", config.store.engine, {"sqlite", "postgres"});
    require_one_of("log.level", config.log.level, {"debug", "info", "warning", "error"});
    require_one_of("security.field_algorithm", config.security.field_algorithm,
                   {"sm4-gcm", "aes-256-gcm"});
    require_one_of("messages.mail_security", config.messages.mail_security,
                   {"none", "starttls", "tls"});
    if (!config.messages.mail_host.empty() && config.messages.mail_sender.empty()) {
        errors.emplace_back("messages.mail_sender: needed with messages.mail_host");
    }
    if (config.store.engine == "postgres" && config.store.connection.empty()) {
        errors.emplace_back("store.connection: needed with the engine postgres");
    }
    const auto& clamd = config.materials.clamd;
    if (!clamd.empty() && !scan::parse_clamd_address(clamd)) {
        errors.emplace_back("materials.clamd: expected unix:/path or tcp:host:port");
    }
    constexpr std::string_view kNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    const auto& name = config.audit.server_name;
    if (name.empty() || name.find_first_not_of(kNameLetters) != name.npos) {
        errors.emplace_back("audit.server_name: expected letters a-z, digits and hyphens");
    }
}

/// Collects keys with their values.
struct Lister {
    std::vector<std::pair<std::string, std::string>> settings;

    static std::string quote(const std::string& text) {
        std::string quoted = "\"";
        for (const char letter : text) {
            if (const auto byte = static_cast<unsigned char>(letter); byte < 0x20 || byte == 0x7F) {
                quoted += fmt::format("\\u{:04X}", byte);
                continue;
            }
            if (letter == '"' || letter == '\\') quoted += '\\';
            quoted += letter;
        }
        return quoted + '"';
    }
    void operator()(std::string key, const std::string& value) {
        settings.emplace_back(std::move(key), quote(value));
    }
    void operator()(std::string key, bool value) {
        settings.emplace_back(std::move(key), value ? "true" : "false");
    }
    void operator()(std::string key, const std::vector<std::string>& value) {
        std::string list;
        for (const auto& each : value) list += (list.empty() ? "" : ", ") + quote(each);
        settings.emplace_back(std::move(key), '[' + list + ']');
    }
    template <std::integral T>
    void operator()(std::string key, T value, Range) {
        settings.emplace_back(std::move(key), std::to_string(value));
    }
    template <Span T>
    void operator()(std::string key, T value, Range) {
        settings.emplace_back(std::move(key), std::to_string(value.count()));
    }
};

}  // namespace

Environment process_environment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return std::string{value};
    };
}

ReadConfig read_config(const std::string& text, const std::string& name,
                       const Environment& environment) {
    ReadConfig read;
    toml::table file;
    try {
        file = toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        read.errors.push_back(name + ':' + std::to_string(error.source().begin.line) + ": " +
                              std::string{error.description()});
        return read;
    }
    Reader reader{file, name, environment, read.errors};
    each_key(read.config, reader);
    reader.refuse_unknown();
    check_meaning(read.config, read.errors);
    return read;
}

ReadConfig read_config_file(const std::optional<std::filesystem::path>& path,
                            const Environment& environment) {
    if (!path) return read_config("", "yimen.toml", environment);
    const auto name = path->filename().string();
    try {
        const auto text = files::read_file(*path);
        if (text) return read_config(*text, name, environment);
        return {.config = {}, .errors = {name + ": there is no such file"}};
    } catch (const std::system_error& error) {
        return {.config = {}, .errors = {name + ": " + error.code().message()}};
    }
}

std::vector<std::pair<std::string, std::string>> list_settings(Config config) {
    Lister lister;
    each_key(config, lister);
    return std::move(lister.settings);
}

}  // namespace yimen::config
