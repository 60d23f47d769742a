#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/value.hpp>

#include "app/application.h"
#include "support/store.h"

#include "platform/clock/clock.h"
#include "platform/db/database.h"

namespace yimen::test {

/// What the API answered.
struct Answer {
    int status = 0;
    boost::json::value body;  ///< null when the body is no JSON
    std::string text;
    std::string etag;
    std::string content_type = {};
    std::string next_cursor = {};
    std::string operation = {};                        ///< operationId of the route that was asked
    std::function<void(http::EventSink)> events = {};  ///< begins the events of a stream

    /// The code of the refusal, or empty.
    std::string code() const;
    /// Whether the refusal has this code, by itself or among its broken rules.
    bool refuses_with(std::string_view code) const;
};

/// A file in a multipart body, under the name `file`.
struct SentFile {
    std::string name;
    std::string bytes;
};

/// What is sent with a request.
struct Sent {
    std::string body;
    std::string if_match;
    std::optional<SentFile> file = {};
    std::string idempotency_key = {};
    http::NamedValues headers = {};  ///< more of them
};

/// Who asks: a browser's session by its cookie, another system by the header that says who it is.
void present(http::Request& request, const std::string& account,
             const std::function<std::string()>& cookie);

/// What a client of the open API sends in the place of an account's name: `Basic …`.
std::string basic_credentials(const std::string& client_id, const std::string& secret);

/// Whether a body of this kind is one JSON value; JSON lines are not.
bool is_json(std::string_view content_type);

/// Puts the file into the request as the server would, written to `path`.
void attach(http::Request& request, const SentFile& file, const std::string& path);

/// Leads a request through gate and handler as a connection would; the answer's body is in `body`,
/// that of a file too.
http::Response answer_of(const http::Dispatch& dispatch, const http::Route& route,
                         http::Request& request);

/// A small city over a real store: units, accounts and the items that a test needs, asked through
/// the API as a browser would, without a socket.
class City {
  public:
    /// Loads the items with these keys or entry ids from the demonstration city; all of them when
    /// empty.
    City(Engine engine, std::vector<std::string> item_keys);

    void set_day(Day day);
    /// As if the server were started again with another configuration; everybody is signed out.
    void restart(const std::function<void(app::ApplicationOptions&)>& configure);
    /// From now on another key seals new fields.
    void renew_key();
    Day today() const { return clock_.today(); }

    /// Asks as `account` (a login name of the demonstration city, or basic_credentials), or as
    /// nobody when empty.
    Answer ask(http::Method method, const std::string& target, const std::string& account = {},
               const Sent& sent = {});

    db::Database& database() { return *database_; }
    app::Application& application() { return *application_; }

    /// <item key>.<unit> of a loaded item, by its key or by itself.
    const std::string& entry_id(const std::string& item_key) const;

    /// An account without a post that belongs to this natural person, who is registered. Brings the
    /// person's id.
    std::string open_applicant(const std::string& login_name, const std::string& number,
                               const std::string& name);

    /// The city's store, closed, for a program of its own to open; nothing else is left of the
    /// city.
    std::unique_ptr<TemporaryStore> leave_store() &&;

    /// The keys of its encrypted fields, as their file has them.
    std::string key_file_text() const;

    /// From now on the item means this entry of it.
    void name_entry(const std::string& item_key, const std::string& entry_id) {
        entry_ids_[item_key] = entry_id;
    }

    /// What a scenario has to know later, under a name; empty before it was said.
    void remember(const std::string& name, const std::string& value) { notes_[name] = value; }
    std::string recall(const std::string& name) const;

    /// Of a login name of the city.
    const std::string& account_id(const std::string& login_name);

  private:
    std::string cookie_of(const std::string& account);
    std::string add_account(const std::string& login_name, const std::string& unit_id,
                            const std::vector<std::string>& roles);
    void load(const std::vector<std::string>& item_keys);

    std::unique_ptr<TemporaryStore> store_;
    TemporaryFolder folder_;
    clock::FixedClock clock_;
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<app::Application> application_;
    std::map<std::string, std::string> cookies_;
    std::map<std::string, std::string> entry_ids_;
    std::map<std::string, std::string> notes_;
    std::map<std::string, std::string> account_ids_;
};

}  // namespace yimen::test
