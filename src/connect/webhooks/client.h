#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "webhooks/webhooks.h"

namespace yimen::connect::webhooks {

struct Manners {
    yimen::webhooks::WaysOut ways;
    std::string trusted_certificates;  ///< file of those to trust; empty: those of the system
    std::chrono::seconds time_limit{10};
};

/// Posts events to systems of departments by HTTPS: certificate and name are checked, no
/// redirection is followed, no proxy asked, and what is answered is not read. Where a name leads is
/// looked at for the very connection that is made: nobody is reached in our own network whom the
/// ways out do not allow.
class Client final : public yimen::webhooks::Courier {
  public:
    explicit Client(Manners manners) : manners_(std::move(manners)) {}

    yimen::webhooks::Answer hand_over(const yimen::webhooks::Letter& letter) const override;

  private:
    Manners manners_;
};

}  // namespace yimen::connect::webhooks
