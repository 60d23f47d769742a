#pragma once

#include <functional>
#include <string>

#include "app/application.h"

#include "platform/config/config.h"

namespace yimen::app {

/// What happens before the doors open.
struct ServeHooks {
    /// The store is open and up to date; a Problem keeps the server from starting.
    std::function<Result<Done>(Application&)> prepare = [](Application&) { return Done{}; };
    /// The server answers under this address.
    std::function<void(const std::string& address)> opened = [](const std::string&) {};
};

/// Serves until SIGTERM or SIGINT, then drains. Brings the process's exit code; throws
/// std::runtime_error with one clear sentence when it cannot start.
int serve(const config::Config& config, const ServeHooks& hooks);

/// The application as this configuration wants it.
ApplicationOptions application_options(const config::Config& config);

}  // namespace yimen::app
