#include "platform/http/router.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace yimen::http {
namespace {

constexpr std::size_t kMethods = 6;

std::size_t index_of(Method method) {
    return static_cast<std::size_t>(method);
}

/// "/a/b" -> "a", "b"; "/" -> "".
std::vector<std::string_view> split_segments(std::string_view path) {
    std::vector<std::string_view> segments;
    path.remove_prefix(1);
    for (;;) {
        const auto slash = path.find('/');
        segments.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return segments;
        path.remove_prefix(slash + 1);
    }
}

bool is_parameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::string_view parameter_name(std::string_view segment) {
    return segment.substr(1, segment.size() - 2);
}

std::vector<std::string_view> parameter_names(std::string_view pattern) {
    std::vector<std::string_view> names;
    for (const auto segment : split_segments(pattern)) {
        if (is_parameter(segment)) names.push_back(parameter_name(segment));
    }
    return names;
}

void refuse_malformed(const std::string& pattern) {
    if (pattern.empty() || pattern.front() != '/') {
        throw std::logic_error{"a pattern begins with '/': " + pattern};
    }
    const auto segments = split_segments(pattern);
    for (const auto segment : segments) {
        const bool empty = segment.empty() && segments.size() > 1;
        const bool braces = segment.find_first_of("{}") != std::string_view::npos;
        const bool nested = is_parameter(segment) &&
                            parameter_name(segment).find_first_of("{}") != std::string_view::npos;
        if (empty || nested || (braces && !is_parameter(segment))) {
            throw std::logic_error{"malformed pattern: " + pattern};
        }
    }
    auto names = parameter_names(pattern);
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end()) {
        throw std::logic_error{"a parameter stands twice: " + pattern};
    }
}

void refuse_impossible(const Route& route) {
    if (!route.handler) throw std::logic_error{"no handler: " + route.operation_id};
    if (route.runs != Runs::Immediately && !route.at_once) return;
    if (route.runs == Runs::Immediately && route.at_once) {
        throw std::logic_error{"two ways to answer without a worker: " + route.operation_id};
    }
    if (route.access != Access::Public) {
        throw std::logic_error{"to know who asks may wait: " + route.operation_id};
    }
    if (route.uploads == Uploads::Accepted) {
        throw std::logic_error{"an upload waits for the disk: " + route.operation_id};
    }
}

}  // namespace

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::array<std::optional<std::size_t>, kMethods> routes;

    /// The leaf for `method`, literal segments first; `allowed` gathers what the path takes.
    std::optional<std::size_t> find(Method method, std::string_view rest,
                                    std::vector<std::string_view>& values,
                                    std::array<bool, kMethods>& allowed) const {
        const auto slash = rest.find('/');
        const auto segment = rest.substr(0, slash);
        if (const auto literal = literals.find(segment); literal != literals.end()) {
            const auto found = literal->second->descend(method, rest, slash, values, allowed);
            if (found) return found;
        }
        if (parameter && !segment.empty()) {
            values.push_back(segment);
            const auto found = parameter->descend(method, rest, slash, values, allowed);
            if (found) return found;
            values.pop_back();
        }
        return std::nullopt;
    }

    std::optional<std::size_t> descend(Method method, std::string_view rest, std::size_t slash,
                                       std::vector<std::string_view>& values,
                                       std::array<bool, kMethods>& allowed) const {
        if (slash != std::string_view::npos) {
            return find(method, rest.substr(slash + 1), values, allowed);
        }
        const auto own = routes[index_of(method)];
        if (own) return own;
        const auto get = routes[index_of(Method::Get)];
        if (method == Method::Head && get) return get;
        for (std::size_t at = 0; at < kMethods; ++at) allowed[at] = allowed[at] || routes[at];
        if (get) allowed[index_of(Method::Head)] = true;
        return std::nullopt;
    }
};

Router::Router() : root_(std::make_unique<Node>()) {}
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

void Router::add(Route route) {
    refuse_malformed(route.pattern);
    refuse_impossible(route);
    for (const auto& known : routes_) {
        if (known.operation_id == route.operation_id) {
            throw std::logic_error{"there are two operations " + route.operation_id};
        }
    }
    auto* node = root_.get();
    for (const auto segment : split_segments(route.pattern)) {
        auto& next = is_parameter(segment) ? node->parameter : node->literals[std::string{segment}];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    auto& place = node->routes[index_of(route.method)];
    if (place) throw std::logic_error{"there are two routes for " + route.pattern};
    place = routes_.size();
    routes_.push_back(std::move(route));
}

Match Router::match(Method method, std::string_view decoded_path) const {
    Match match;
    if (decoded_path.empty() || decoded_path.front() != '/') return match;

    std::vector<std::string_view> values;
    std::array<bool, kMethods> allowed{};
    const auto found = root_->find(method, decoded_path.substr(1), values, allowed);
    if (found) {
        match.route = &routes_[*found];
        if (values.empty()) return match;
        const auto names = parameter_names(match.route->pattern);
        match.path_parameters.reserve(values.size());
        for (std::size_t at = 0; at < values.size(); ++at) {
            match.path_parameters.add(std::string{names[at]}, std::string{values[at]});
        }
        return match;
    }
    for (std::size_t at = 0; at < kMethods; ++at) {
        if (allowed[at]) match.allowed.push_back(static_cast<Method>(at));
    }
    return match;
}

}  // namespace yimen::http
