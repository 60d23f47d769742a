#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace yimen::http {

using Handler = std::function<Response(const Request&)>;

/// The answer where it can be had without waiting; otherwise nothing.
using HandlerAtOnce = std::function<std::optional<Response>(const Request&)>;

/// Where the handler runs.
enum class Runs {
    OnWorker,    ///< may wait for the store
    Briefly,     ///< reads the store, waits for nobody, ends soon; few at a time (brief_workers)
    Immediately  ///< never waits; answered by the thread that reads the socket
};

/// Who may ask at all. What a person may do with the thing is decided by the action.
enum class Access {
    Public,    ///< anyone
    SignedIn,  ///< anyone with a session
    Staff,     ///< a session of somebody who holds a post
    Client     ///< another system with credentials of its own; no session counts
};

/// Whether a multipart body is taken. The gate is asked before any of it is read.
enum class Uploads {
    Refused,  ///< 415
    Accepted  ///< up to Limits::upload_bytes, streamed to disk
};

struct Route {
    Method method;
    std::string pattern;       ///< /api/items/{item_id}
    std::string operation_id;  ///< the same as in api/openapi.yaml
    Access access;
    Runs runs;
    Handler handler;
    Uploads uploads = Uploads::Refused;
    /// Of a route that runs on a worker: asked first, by the thread that reads the socket, when the
    /// gate need not wait either.
    HandlerAtOnce at_once = {};
};

/// What a path leads to.
struct Match {
    const Route* route = nullptr;  ///< null when no pattern fits
    std::vector<Method> allowed;   ///< when a pattern fits, but not with this method: 405
    NamedValues path_parameters;
};

/// A table of routes; literal segments win over `{parameters}`. A parameter is one whole segment
/// and never empty. HEAD is served by the route for GET unless it has its own.
class Router {
  public:
    Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;
    ~Router();

    /// Throws std::logic_error for a pattern that is malformed, a pattern with this method or an
    /// operation id that is there already, no handler, or Runs::Immediately or `at_once` with
    /// an access other than Public (asking who somebody is may wait) or with uploads, or both.
    void add(Route route);

    /// What it points to lives until the next `add`.
    Match match(Method method, std::string_view decoded_path) const;

    const std::vector<Route>& routes() const { return routes_; }

  private:
    struct Node;

    std::vector<Route> routes_;
    std::unique_ptr<Node> root_;
};

}  // namespace yimen::http
