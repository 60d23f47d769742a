#include <boost/json.hpp>

#include "scenarios/play/acts.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

std::string entry_path(City& city, const Scenario& scenario, const std::string& act = {}) {
    return "/api/desk/entries/" + city.entry_id(scenario.items.at(0)) + act;
}

std::string text_of(const json::value& value) {
    return {value.as_string().data(), value.as_string().size()};
}

/// 写备注 <要素> = <通俗的话> → 校验码不变; it takes the place of all remarks there were.
Played write_remark(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    const auto guide = "/api/items/" + city.entry_id(scenario.items.at(0));
    const auto before = city.ask(Method::Get, guide);
    const auto entry = city.ask(Method::Get, entry_path(city, scenario), account);
    if (entry.status >= 400) return {entry, ""};
    const auto equals = line.argument.find(" = ");
    const json::value body = {
        {"remarks",
         {{{"element", line.argument.substr(0, equals)},
           {"text", equals == std::string::npos ? "" : line.argument.substr(equals + 3)}}}}};
    auto answer = city.ask(Method::Put, entry_path(city, scenario, "/remarks"), account,
                           {.body = json::serialize(body), .if_match = entry.etag});
    if (answer.status >= 400) return {std::move(answer), ""};
    const auto after = city.ask(Method::Get, guide);
    const bool same = before.body.at("checksum") == after.body.at("checksum") &&
                      before.body.at("version") == after.body.at("version");
    return {std::move(answer), same ? "校验码不变" : "校验码变了"};
}

/// 看备注 <要素> → what stands beside it in the guide, or 没有.
Played read_remark(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/items/" + city.entry_id(scenario.items.at(0)));
    std::string outcome = "没有";
    if (answer.status < 400) {
        for (const auto& remark : answer.body.at("remarks").as_array()) {
            if (text_of(remark.at("element")) == line.argument)
                outcome = text_of(remark.at("text"));
        }
    }
    return {std::move(answer), std::move(outcome)};
}

/// 搜 <词> → the plain words in the row of this item, as lists and searches show them.
Played search_remark(City& city, const Scenario& scenario, const ScenarioLine&) {
    auto answer = city.ask(Method::Get, "/api/items?limit=100");
    std::string outcome = "没有";
    if (answer.status < 400) {
        for (const auto& row : answer.body.at("items").as_array()) {
            if (text_of(row.at("item_id")) != city.entry_id(scenario.items.at(0))) continue;
            if (row.at("remark").is_string()) outcome = text_of(row.at("remark"));
        }
    }
    return {std::move(answer), std::move(outcome)};
}

/// 查审计 <做了什么> → 有 / 没有, of this item.
Played search_audit(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(
        Method::Get,
        "/api/desk/audit?act=" + line.argument + "&subject=" + city.entry_id(scenario.items.at(0)),
        account_of(line.person));
    std::string outcome;
    if (answer.status < 400) {
        outcome = answer.body.at("entries").as_array().empty() ? "没有" : "有";
    }
    return {std::move(answer), std::move(outcome)};
}

/// The words before and after the first =, without spaces around them.
std::pair<std::string, std::string> split_at_equals(const std::string& words) {
    const auto equals = words.find(" = ");
    if (equals == std::string::npos) return {words, ""};
    return {words.substr(0, equals), words.substr(equals + 3)};
}

/// 登记渠道 <种类> = <系列>: a channel of that kind and family (无: none).
Played register_channel(City& city, const Scenario&, const ScenarioLine& line) {
    const auto [kind, family] = split_at_equals(line.argument);
    const json::value body = {{"name", "演示渠道"},
                              {"kind", kind},
                              {"family", family == "无" ? "" : family},
                              {"operated_by", "揭阳市揭东区政务服务数据管理局"},
                              {"address", "https://channel.example.gov.cn/"}};
    auto answer = city.ask(Method::Put, "/api/desk/channels/demonstration", account_of(line.person),
                           {.body = json::serialize(body)});
    return {std::move(answer), "已登记"};
}

/// 在渠道列出 <编码>: 实施编码 stands for that of this item, 无编码 for none.
Played list_on_channel(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto code = line.argument;
    if (code == "无编码") code.clear();
    if (code == "实施编码") {
        const auto guide =
            city.ask(Method::Get, "/api/items/" + city.entry_id(scenario.items.at(0)));
        if (guide.status >= 400) return {guide, ""};
        code = text_of(guide.body.at("item").at("codes").at("implementation"));
    }
    const json::value body = {{"item_code", code},
                              {"address", "https://channel.example.gov.cn/item"}};
    auto answer = city.ask(Method::Post, "/api/desk/channels/yue-sheng-shi/listings",
                           account_of(line.person), {.body = json::serialize(body)});
    return {std::move(answer), "已列出"};
}

/// 看渠道 <渠道> → how many items of the catalogue it shows.
Played read_channel(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/channels/" + line.argument);
    std::string outcome;
    if (answer.status < 400) {
        outcome = std::to_string(answer.body.at("items").as_array().size()) + " 项";
    }
    return {std::move(answer), std::move(outcome)};
}

/// 记年办件量 2021 = 3001
Played record_volume(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto [year, cases] = split_at_equals(line.argument);
    const auto account = account_of(line.person);
    const auto entry = city.ask(Method::Get, entry_path(city, scenario), account);
    if (entry.status >= 400) return {entry, ""};
    const json::value body = {{"cases", std::stoll(cases)}, {"source", "窗口系统年报"}};
    auto answer = city.ask(Method::Put, entry_path(city, scenario, "/volumes/" + year), account,
                           {.body = json::serialize(body), .if_match = entry.etag});
    return {std::move(answer), "已记"};
}

/// 看高频事项 2021 → the service area under which this item stands, or 没有.
Played read_high_frequency(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/high-frequency?year=" + line.argument);
    std::string outcome = "没有";
    if (answer.status < 400) {
        for (const auto& area : answer.body.at("areas").as_array()) {
            for (const auto& item : area.at("items").as_array()) {
                if (text_of(item.at("item_id")) == city.entry_id(scenario.items.at(0))) {
                    outcome = text_of(area.at("area"));
                }
            }
        }
    }
    return {std::move(answer), std::move(outcome)};
}

/// 增加代码 item_type = 其他类别 / 停用代码 item_type = 公共服务: from this day on.
Played save_code(City& city, const Scenario&, const ScenarioLine& line) {
    const auto [table, value] = split_at_equals(line.argument);
    json::value body = {{"source", "地方扩展"},
                        {"valid_from", "2026-01-01"},
                        {"valid_to", nullptr},
                        {"codes", json::array{}}};
    if (line.act == "停用代码") body.at("valid_to") = line.day.iso();
    auto answer = city.ask(Method::Put, "/api/desk/code-tables/" + table + "/values/" + value,
                           account_of(line.person), {.body = json::serialize(body)});
    return {std::move(answer), line.act == "停用代码" ? "已停用" : "已增加"};
}

/// 看本地事项 445203104 → the levels of what is handled there and below, as items are listed.
Played list_of_place(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/items?limit=100&division=" + line.argument);
    std::string outcome;
    if (answer.status < 400) {
        for (const auto* level : {"市级", "县级", "镇级", "村级"}) {
            for (const auto& item : answer.body.at("items").as_array()) {
                if (text_of(item.at("level")) != level) continue;
                outcome += (outcome.empty() ? "" : "、") + std::string{level};
                break;
            }
        }
        if (outcome.empty()) outcome = "没有";
    }
    return {std::move(answer), std::move(outcome)};
}

/// 分批发布 全部 = 第一批 / 本项 = 第一批: all items of the scenario, or the first.
Played publish_batch(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    const auto [which, title] = split_at_equals(line.argument);
    json::array entries;
    for (const auto& item : scenario.items) {
        if (which == "本项" && item != scenario.items.front()) continue;
        const auto& id = city.entry_id(item);
        const auto entry = city.ask(Method::Get, "/api/desk/entries/" + id, account);
        if (entry.status >= 400) return {entry, ""};
        entries.push_back({{"entry_id", id}, {"version", entry.body.at("version")}});
    }
    const json::value body = {{"title", title}, {"entries", std::move(entries)}};
    auto answer =
        city.ask(Method::Post, "/api/desk/batches", account, {.body = json::serialize(body)});
    return {std::move(answer), "已发布"};
}

/// 看批次 第一批 → 2026-03-04 1 项
Played read_batch(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/batches");
    std::string outcome = "没有";
    if (answer.status < 400) {
        for (const auto& batch : answer.body.at("batches").as_array()) {
            if (text_of(batch.at("title")) != line.argument) continue;
            outcome = text_of(batch.at("published_on")) + " " +
                      std::to_string(batch.at("items").as_array().size()) + " 项";
        }
    }
    return {std::move(answer), std::move(outcome)};
}

/// 加用语 开药房 = 药品零售
Played save_synonym(City& city, const Scenario&, const ScenarioLine& line) {
    const auto [everyday, formal] = split_at_equals(line.argument);
    const json::value body = {{"everyday", everyday}, {"formal", formal}};
    auto answer = city.ask(Method::Post, "/api/desk/synonyms", account_of(line.person),
                           {.body = json::serialize(body)});
    return {std::move(answer), "已加"};
}

/// 搜 开药房 → 有 / 没有 this item.
Played search(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/items?query=" + line.argument);
    std::string outcome = "没有";
    if (answer.status < 400) {
        for (const auto& item : answer.body.at("items").as_array()) {
            if (text_of(item.at("item_id")) == city.entry_id(scenario.items.at(0))) outcome = "有";
        }
    }
    return {std::move(answer), std::move(outcome)};
}

/// 看马上办占比 → 1/1: 马上办 items and all items of this item's unit.
Played read_share(City& city, const Scenario& scenario, const ScenarioLine&) {
    const auto guide = city.ask(Method::Get, "/api/items/" + city.entry_id(scenario.items.at(0)));
    if (guide.status >= 400) return {guide, ""};
    auto answer = city.ask(Method::Get, "/api/statistics");
    std::string outcome = "没有";
    for (const auto& unit : answer.body.at("immediate_by_unit").as_array()) {
        if (unit.at("unit_id") != guide.body.at("unit_id")) continue;
        outcome = std::to_string(unit.at("immediate").as_int64()) + "/" +
                  std::to_string(unit.at("items").as_int64());
    }
    return {std::move(answer), std::move(outcome)};
}

/// 比版本 1 = 2 → 材料 10→9 环节 7→7 …
Played measure_versions(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto [from, to] = split_at_equals(line.argument);
    auto answer =
        city.ask(Method::Get, entry_path(city, scenario, "/comparison?from=" + from + "&to=" + to),
                 account_of(line.person));
    static const std::map<std::string, std::string> words = {
        {"materials", "材料"}, {"steps", "环节"}, {"days", "天数"}, {"visits", "跑动"}};
    std::string outcome;
    if (answer.status < 400) {
        for (const auto& measure : answer.body.at("measures").as_array()) {
            const auto before = measure.at("before").as_int64();
            const auto after = measure.at("after").as_int64();
            if (before == after) continue;
            outcome += (outcome.empty() ? "" : "，") + words.at(text_of(measure.at("name"))) + " " +
                       std::to_string(before) + "→" + std::to_string(after);
        }
    }
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> paper_acts() {
    return {
        {"写备注", write_remark},
        {"看备注", read_remark},
        {"看列表备注", search_remark},
        {"查审计", search_audit},
        {"登记渠道", register_channel},
        {"在渠道列出", list_on_channel},
        {"看渠道", read_channel},
        {"记年办件量", record_volume},
        {"看高频事项", read_high_frequency},
        {"增加代码", save_code},
        {"停用代码", save_code},
        {"看本地事项", list_of_place},
        {"分批发布", publish_batch},
        {"看批次", read_batch},
        {"加用语", save_synonym},
        {"搜", search},
        {"看马上办占比", read_share},
        {"比版本", measure_versions},
    };
}

}  // namespace yimen::test
