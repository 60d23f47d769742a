#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "program/process.h"
#include "support/raw_client.h"
#include "support/store.h"
#include "support/temporary_folder.h"

namespace yimen::test {

/// A store and a folder in which the program runs as it does in a city, but on a free port and with
/// passwords that are cheap to check.
class Installation {
  public:
    /// On an empty store.
    explicit Installation(Engine engine);
    /// On the store of a city with these items.
    Installation(Engine engine, std::vector<std::string> item_keys);

    const EnvironmentOf& environment() const { return environment_; }
    const TemporaryStore& store() const { return *store_; }
    std::string file(const std::string& name) const { return folder_.file(name); }

    /// Looks into the store as another process.
    std::unique_ptr<db::Database> open() const { return store_->open(); }

    /// Runs `yimen <words>` to its end.
    Ended run(std::vector<std::string> words) const {
        return run_program(std::move(words), environment_);
    }

  private:
    void settle();

    TemporaryFolder folder_;
    std::unique_ptr<TemporaryStore> store_;
    EnvironmentOf environment_;
};

/// `yimen serve`, open when this object is made. Throws std::runtime_error with what it said when
/// it does not open.
class RunningServer {
  public:
    explicit RunningServer(const EnvironmentOf& environment);

    std::uint16_t port() const { return port_; }
    Process& process() { return process_; }

    /// Ends it as an operator does and waits for its end.
    Ended drain();

  private:
    Process process_;
    std::uint16_t port_ = 0;
};

/// One account that works at the desk, over one connection. Sessions outlive servers: give the
/// cookie of an earlier desk to go on with it.
class OfficerDesk {
  public:
    /// Signs in. Throws std::runtime_error when that is refused.
    OfficerDesk(std::uint16_t port, const std::string& account);
    OfficerDesk(std::uint16_t port, std::string account, std::string cookie);

    const std::string& cookie() const { return cookie_; }

    http::RawAnswer get(const std::string& target);
    http::RawAnswer send(const std::string& method, const std::string& target,
                         const std::string& body, const std::string& if_match);

    /// The head of such a request, for whoever sends its body later.
    std::string head(const std::string& method, const std::string& target, std::size_t body_bytes,
                     const std::string& more_headers) const;
    http::RawClient& connection() { return client_; }

  private:
    http::RawClient client_;
    std::string account_;
    std::string cookie_;
};

/// The version in an ETag made by http::etag_of_version.
std::int64_t version_of(const http::RawAnswer& answer);

}  // namespace yimen::test
