#pragma once

#include <memory>
#include <stop_token>

#include "app/application.h"
#include "notices/notices.h"

#include "platform/config/config.h"
#include "platform/metrics/metrics.h"

namespace yimen::app {

/// Brings messages out of the house, by the gateways that the configuration names.
class Messenger {
  public:
    explicit Messenger(const config::Config::Messages& config);

    const notices::Gateways& gateways() const { return gateways_; }
    bool has_a_way() const { return gateways_.sms != nullptr || gateways_.email != nullptr; }

    /// Sends what is due. Several servers on one store may do so at once.
    void send(Application& application, metrics::Metrics& metrics,
              const std::stop_token& stop) const;

  private:
    std::unique_ptr<const notices::Gateway> sms_;
    std::unique_ptr<const notices::Gateway> email_;
    notices::Gateways gateways_;
};

}  // namespace yimen::app
