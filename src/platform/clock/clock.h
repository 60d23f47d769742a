#pragma once

#include <atomic>

#include "core/day.h"

namespace yimen::clock {

/// What time it is. Actions ask for it once and pass the value on.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;

    Day today() const { return day_in_china(now()); }
};

class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

/// Stands still until it is set: for tests and for replaying history.
class FixedClock final : public Clock {
  public:
    explicit FixedClock(Instant instant) : instant_(instant) {}
    Instant now() const override { return instant_; }
    void set(Instant instant) { instant_ = instant; }

  private:
    std::atomic<Instant> instant_;
};

}  // namespace yimen::clock
