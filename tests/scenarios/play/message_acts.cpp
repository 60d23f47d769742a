#include <algorithm>

#include <boost/json.hpp>

#include "cases/actions/remind_applicants.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

std::string words_of(const json::value& message) {
    auto words = text_at(message.at("title"), "zh");
    if (message.at("due_on").is_string()) words += "（" + text_at(message, "due_on") + "）";
    return words;
}

/// 收到消息 [工作]: → what came since the person looked last, oldest first, with its day; read by
/// that.
Played read_messages(City& city, const Scenario&, const ScenarioLine& line) {
    const std::string box = line.argument == "工作" ? "box=work" : "box=matters";
    const auto account = account_of(line.person);
    auto answer = city.ask(Method::Get, "/api/messages?shown=unread&limit=100&" + box, account);
    std::vector<std::string> words;
    if (answer.status < 400) {
        const auto& messages = answer.body.at("messages").as_array();
        for (const auto& message : messages) words.push_back(words_of(message));
        std::reverse(words.begin(), words.end());
        if (!messages.empty()) {
            const json::object newest{{"message_id", messages.front().at("message_id")}};
            city.ask(Method::Post, "/api/messages/read?" + box, account,
                     {.body = json::serialize(newest)});
        }
    }
    auto outcome = joined(words, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 提醒到期: whoever must hand in something soon is reminded. → how many were
Played remind(City& city, const Scenario&, const ScenarioLine&) {
    auto& application = city.application();
    const auto reminded = cases::remind_applicants(application.services(), application.office());
    return {{.status = 200, .body = nullptr, .text = {}, .etag = {}},
            std::to_string(reminded.reminded) + " 条"};
}

}  // namespace

std::map<std::string, PlayAct> message_acts() {
    return {{"收到消息", read_messages}, {"提醒到期", remind}};
}

}  // namespace yimen::test
