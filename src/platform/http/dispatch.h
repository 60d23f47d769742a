#pragma once

#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "core/problem.h"
#include "platform/http/message.h"
#include "platform/http/query_rules.h"
#include "platform/http/router.h"

namespace yimen::http {

/// Something that went wrong though nobody asked for anything wrong; for the log.
struct Failure {
    std::string_view operation_id;
    std::string_view request_id;
    std::string_view what;
};

/// What the application puts in. Any of them may be left empty.
struct DispatchHooks {
    /// Why this caller may not ask at all; may set Request::caller. Asked for every route, before
    /// an upload is read. Must not wait when the route is Public and runs Immediately.
    std::function<std::optional<Problem>(const Route&, Request&)> gate;
    /// Whether the gate has to wait for this request of a public route. Left empty: always.
    std::function<bool(const Request&)> gate_waits;
    /// What the contract says of queries; asked after the gate. Must outlive the Dispatch.
    std::span<const QueryRule> query_rules;
    /// Exceptions that have a better answer than 500, such as a full store.
    std::function<std::optional<Problem>(const std::exception&)> translate;
    /// Called for every exception that became a 500 or ended a body half-way.
    std::function<void(const Failure&)> report;
};

/// Leads a request through gate and handler and turns what they throw into answers. What they write
/// into the log carries the id of the request.
class Dispatch {
  public:
    /// `router` must outlive this.
    explicit Dispatch(const Router& router, DispatchHooks hooks = {});

    const Router& router() const { return *router_; }

    /// The refusal of the gate, or that of a query which breaks the contract, if any.
    std::optional<Response> check(const Route& route, Request& request) const;

    /// What gate and handler answer where neither has to wait; otherwise nothing.
    std::optional<Response> answer_at_once(const Route& route, Request& request) const;

    /// The answer of the handler, without asking the gate.
    Response answer(const Route& route, const Request& request) const;

    /// 404, or 405 with the methods that would do.
    Response answer_unmatched(const Match& match, const Request& request) const;

    /// Must be called while the exception is being handled.
    Response answer_exception(std::string_view operation_id, const Request& request) const;

    /// For exceptions that come too late for an answer.
    void report(const Failure& failure) const;

  private:
    const Router* router_;
    DispatchHooks hooks_;
};

}  // namespace yimen::http
