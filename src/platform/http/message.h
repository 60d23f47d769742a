#pragma once

#include <any>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yimen::http {

enum class Method { Get, Head, Post, Put, Patch, Delete };

/// "GET"
std::string_view method_name(Method method);

/// Names with their values in the order they came; so few that looking along the row is quickest.
class NamedValues {
  public:
    using Entry = std::pair<std::string, std::string>;

    NamedValues() = default;
    NamedValues(std::initializer_list<Entry> entries) : entries_(entries) {}

    void add(std::string name, std::string value) {
        entries_.emplace_back(std::move(name), std::move(value));
    }
    /// The first value under this name; null when there is none.
    const std::string* find(std::string_view name) const;
    /// Throws std::out_of_range when there is none.
    const std::string& get(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name) != nullptr; }

    std::size_t size() const { return entries_.size(); }
    bool empty() const { return entries_.empty(); }
    void reserve(std::size_t size) { entries_.reserve(size); }
    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

    friend bool operator==(const NamedValues&, const NamedValues&) = default;

  private:
    std::vector<Entry> entries_;
};

/// A file that came in a multipart body, streamed to disk while it arrived. It is removed when the
/// request ends, unless it was moved away.
struct UploadedFile {
    std::string field;
    std::string file_name;     ///< as the sender says; not to be trusted
    std::string content_type;  ///< as the sender says; not to be trusted
    std::filesystem::path path;
    std::uint64_t size_bytes = 0;
};

/// What came in: decoded, within limits, UTF-8 throughout (but for `body`).
struct Request {
    Method method = Method::Get;
    std::string path;  ///< percent-decoded; begins with '/', has no '.' or '..' segments
    NamedValues path_parameters;
    NamedValues query;
    NamedValues headers;  ///< names in lower case; a repeated name stands as often as it came
    NamedValues cookies;
    std::string body;
    NamedValues form_fields;  ///< of a multipart body
    std::vector<UploadedFile> files;
    std::string client_address;  ///< behind trusted proxies taken from X-Forwarded-For
    bool secure = false;
    std::string request_id;
    std::any caller;  ///< who asks; put here by the gate of Dispatch

    std::optional<std::string> parameter(std::string_view name) const;  ///< first in the query
    std::string_view header(std::string_view lower_case_name) const;    ///< empty when missing
    std::string_view cookie(std::string_view name) const;               ///< empty when missing
    /// Throws std::out_of_range for a name that the route's pattern does not have.
    const std::string& path_parameter(std::string_view name) const {
        return path_parameters.get(name);
    }
};

/// The sending end of a stream of server-sent events. Any thread may use it; it never waits.
class EventStream {
  public:
    virtual ~EventStream() = default;

    /// Sends one event; `data` may have many lines, `event` and `id` none. False when the reader
    /// is gone, or was dropped because more than Limits::event_bytes_waiting wait to be sent.
    virtual bool send(std::string_view event, std::string_view data, std::string_view id = {}) = 0;

    virtual void close() = 0;
    virtual bool is_open() const = 0;

    /// `tell` is called once, on any thread, when the stream is over; at once if it is already.
    virtual void when_closed(std::function<void()> tell) = 0;
};
using EventSink = std::shared_ptr<EventStream>;

/// What goes out. At most one of the kinds of body is set.
struct Response {
    int status = 200;
    std::string content_type = "application/json; charset=utf-8";
    /// JSON and text above 1 KiB are compressed when the client accepts it and a worker made it.
    std::string body;
    /// Instead of `body`: bytes that are kept elsewhere and shared between answers.
    std::shared_ptr<const std::string> shared_body;
    /// The same bytes compressed beforehand with gzip, for clients that accept it.
    std::shared_ptr<const std::string> shared_body_gzip;
    /// Instead of `body`: a file, sent in pieces, with ranges. Missing or unreadable: 404.
    std::optional<std::filesystem::path> file;
    /// Instead of `body`: a body made piece by piece in constant memory; an empty piece ends it.
    /// Asked on a worker, the next only when the last is sent. May outlive the request.
    std::function<std::string()> pieces;
    /// Instead of `body`: server-sent events. Called once, when the stream is open, with its
    /// sending end, to be kept where the events come from; must not wait.
    std::function<void(EventSink)> events;
    /// Win over the headers the server adds by itself (Cache-Control, Content-Security-Policy …).
    std::vector<std::pair<std::string, std::string>> headers;

    Response& header(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

/// An XLSX file to be kept as `file_name`.xlsx, which is ASCII.
Response workbook_response(std::string workbook, std::string_view file_name);

}  // namespace yimen::http
