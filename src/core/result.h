#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/problem.h"

namespace yimen {

/// What an act brings: a value, or why it was refused. What is not the caller's fault (a database
/// that is gone) is thrown instead.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : held_(std::in_place_index<1>, std::move(problem)) {}

    explicit operator bool() const { return held_.index() == 0; }

    T& operator*() & { return get(); }
    const T& operator*() const& { return get(); }
    T&& operator*() && { return std::move(get()); }
    T* operator->() { return &get(); }
    const T* operator->() const { return &get(); }

    const Problem& problem() const {
        assert(held_.index() == 1);
        return *std::get_if<1>(&held_);
    }

  private:
    T& get() {
        assert(held_.index() == 0);
        return *std::get_if<0>(&held_);
    }
    const T& get() const {
        assert(held_.index() == 0);
        return *std::get_if<0>(&held_);
    }

    std::variant<T, Problem> held_;
};

/// For acts that bring nothing but their success.
struct Done {
    friend bool operator==(Done, Done) = default;
};

}  // namespace yimen
