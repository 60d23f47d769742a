#include <algorithm>

#include <boost/json.hpp>

#include "scenarios/play/acts.h"
#include "scenarios/play/entry_answers.h"
#include "webhooks/domain/event_kind.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// The system of a unit that is told of everything; registered when it first asks, so that it hears
/// of what happens from then on. Brings where it is kept.
std::string webhook_of(City& city, const std::string& system) {
    static const std::map<std::string, std::string> units = {
        {"药监系统", "jiedong-market-supervision-bureau"},
        {"医保系统", "jiedong-healthcare-security-bureau"}};
    const auto known = city.recall("webhook of " + system);
    if (!known.empty()) return known;
    json::array kinds;
    for (const auto& row : webhooks::kEventKinds) {
        if (row.kind != webhooks::EventKind::Test) kinds.push_back(json::string{row.name});
    }
    const json::object client{{"unit_id", units.at(system)},
                              {"name", system},
                              {"scopes", json::array{"read", "subscribe"}}};
    const auto registered =
        city.ask(Method::Post, "/api/desk/clients", "security", {.body = json::serialize(client)});
    const auto client_id = text_at(registered.body.at("client"), "client_id");
    const json::object wanted{{"address", "https://oa.example.gov.cn/events"},
                              {"description", ""},
                              {"kinds", kinds},
                              {"active", true}};
    const auto base = "/api/desk/clients/" + client_id + "/webhooks";
    const auto made = city.ask(Method::Post, base, "security", {.body = json::serialize(wanted)});
    const auto place = base + "/" + text_at(made.body.at("webhook"), "webhook_id");
    city.remember("webhook of " + system, place);
    return place;
}

/// 收到事件: → what the system is told since it was last asked, oldest first
Played read_events(City& city, const Scenario&, const ScenarioLine& line) {
    const auto place = webhook_of(city, line.person);
    auto answer = city.ask(Method::Get, place + "/deliveries?limit=100", "security");
    std::vector<std::string> words;
    if (answer.status < 400) {
        const auto last = city.recall("event of " + line.person);
        const auto& deliveries = answer.body.at("deliveries").as_array();
        for (const auto& one : deliveries) {
            if (text_at(one, "event_id") == last) break;
            const auto kind = webhooks::find_event_kind(text_at(one, "kind"));
            words.emplace_back(webhooks::row_of(kind.value()).chinese);
        }
        std::reverse(words.begin(), words.end());
        if (!deliveries.empty()) {
            city.remember("event of " + line.person, text_at(deliveries.front(), "event_id"));
        }
    }
    auto outcome = joined(words, "没有");
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> webhook_acts() {
    return {{"收到事件", read_events}};
}

}  // namespace yimen::test
