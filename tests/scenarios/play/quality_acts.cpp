#include <stdexcept>

#include <boost/json.hpp>

#include "catalog/actions/import_items.h"
#include "catalog/domain/inspection.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/entry_answers.h"

#include "platform/json/bind.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// 引入本区 /promised_days = 9: the first item as the market supervision of 揭东 carries it out;
/// what follows speaks of that entry.
Played bring_to_county(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto& key = scenario.items.at(0);
    auto answer = city.ask(Method::Get, "/api/items/" + city.entry_id(key));
    auto content = answer.body.at("item");
    content.at("department") = "揭阳市揭东区市场监督管理局";
    const auto equals = line.argument.find(" = ");
    content.as_object()[line.argument.substr(1, equals - 1)] =
        json::parse(line.argument.substr(equals + 3));
    auto item = yimen::json::read<catalog::ServiceItem>(json::serialize(content));
    if (!item) throw std::runtime_error{item.problem().code};
    const auto imported = catalog::import_items(
        {.items = {{.item = std::move(*item), .remark = {}, .disguise_ruling = {}}},
         .justifications = {},
         .as = catalog::ImportAs::Published,
         .author = "import",
         .reviewer = "import-review",
         .reason = "引入本区"},
        city.application().services());
    if (!imported) throw std::runtime_error{imported.problem().code};
    city.name_entry(key, catalog::entry_id_of(key, "jiedong-market-supervision-bureau"));
    return {std::move(answer), "已引入"};
}

/// 看统一: → 全部统一, or the elements in which places differ
Played read_uniformity(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/uniformity/" + scenario.items.at(0),
                           account_of(line.person));
    std::vector<std::string> elements;
    if (answer.status < 400) {
        for (const auto& element : answer.body.at("elements").as_array()) {
            if (!element.at("uniform").as_bool()) elements.push_back(text_at(element, "element"));
        }
    }
    return {std::move(answer), joined(elements, "全部统一")};
}

/// 按全市标准 理由
Played adopt_standard(City& city, const Scenario& scenario, const ScenarioLine& line) {
    return drafted(act_on_entry(city, scenario, line, "/standard",
                                {{"elements", json::array{}}, {"reason", line.argument}}));
}

/// 导入清单 编码,名称,类型|1,…: | ends a line; → 第 2 行 name
Played import_list(City& city, const Scenario&, const ScenarioLine& line) {
    auto csv = line.argument;
    for (auto& character : csv) {
        if (character == '|') character = '\n';
    }
    auto answer =
        city.ask(Method::Post, "/api/desk/owned-lists", account_of(line.person),
                 {.body = json::serialize(json::value{{"name", "权责清单"}, {"csv", csv}})});
    std::vector<std::string> words;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("mismatches").as_array()) {
            words.push_back("第 " + std::to_string(one.at("line").as_int64()) + " 行 " +
                            text_at(one, "field"));
        }
    }
    return {std::move(answer), joined(words, "全部一致")};
}

/// 看目录质量: → 许可要素齐全 1/1 无依据材料 0 循环证明 0 重复证明 0
Played read_quality(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/quality", account_of(line.person));
    if (answer.status >= 400) return {std::move(answer), ""};
    std::size_t unfounded = 0;
    for (const auto& entry : answer.body.at("flawed").as_array()) {
        unfounded += entry.at("materials_without_basis").as_array().size();
    }
    const auto count = [&](const std::string& member) {
        return std::to_string(answer.body.at(member).as_array().size());
    };
    auto outcome = "许可要素齐全 " + std::to_string(answer.body.at("complete_permits").as_int64()) +
                   "/" + std::to_string(answer.body.at("permits").as_int64()) + " 无依据材料 " +
                   std::to_string(unfounded) + " 循环证明 " + count("loops") + " 重复证明 " +
                   count("repeats");
    return {std::move(answer), std::move(outcome)};
}

/// 开展抽查 3: → 抽到 3
Played open_inspection(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Post, "/api/desk/inspections", account_of(line.person),
                           {.body = json::serialize(json::value{
                                {"name", "要素准确性抽查"}, {"size", std::stoll(line.argument)}})});
    std::string outcome;
    if (answer.status < 400) {
        outcome = "抽到 " + std::to_string(answer.body.at("samples").as_array().size());
    }
    return {std::move(answer), std::move(outcome)};
}

/// The first item's place in the newest inspection takes a step; the argument says why.
PlayAct inspecting(std::string act) {
    return [act = std::move(act)](City& city, const Scenario& scenario,
                                  const ScenarioLine& line) -> Played {
        const auto account = account_of(line.person);
        auto listed = city.ask(Method::Get, "/api/desk/inspections?limit=1", account);
        const auto path = "/api/desk/inspections/" +
                          text_at(listed.body.at("inspections").as_array().at(0), "inspection_id");
        const auto entry_id = entry_of(city, scenario);
        const auto sample_in = [&](const Answer& answer) -> const json::value* {
            if (answer.status >= 400) return nullptr;
            for (const auto& sample : answer.body.at("samples").as_array()) {
                if (text_at(sample, "entry_id") == entry_id) return &sample;
            }
            return nullptr;
        };
        auto detail = city.ask(Method::Get, path, account);
        const auto* before = sample_in(detail);
        if (before == nullptr) return {std::move(detail), "没有抽到"};
        const auto version = std::to_string(before->at("version").as_int64());
        auto answer =
            city.ask(Method::Post, path + "/samples/" + entry_id + "/step", account,
                     {.body = json::serialize(json::value{{"act", act}, {"reason", line.argument}}),
                      .if_match = '"' + version + '"'});
        std::string outcome;
        if (const auto* now = sample_in(answer)) {
            outcome = catalog::chinese_name_of(*catalog::find_sample_state(text_at(*now, "state")));
        }
        return {std::move(answer), std::move(outcome)};
    };
}

/// 看平台外: → what is handled outside the platform, with its ground
Played read_exempt(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/quality", account_of(line.person));
    std::vector<std::string> exempt;
    if (answer.status < 400) {
        for (const auto& entry : answer.body.at("exempt").as_array()) {
            exempt.push_back(text_at(entry, "name") + "：" + text_at(entry, "ground"));
        }
    }
    return {std::move(answer), joined(exempt, "没有")};
}

/// 看提示 /pointer = value: → codes of what should be looked at before publishing
Played read_warnings(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto path = "/api/desk/entries/" + entry_of(city, scenario);
    auto content = city.ask(Method::Get, path, account_of(line.person)).body.at("content");
    const auto equals = line.argument.find(" = ");
    content.at_pointer(line.argument.substr(0, equals)) =
        json::parse(line.argument.substr(equals + 3));
    auto answer = city.ask(Method::Post, path + "/faults", account_of(line.person),
                           {.body = json::serialize(content)});
    std::vector<std::string> codes;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("warnings").as_array()) {
            codes.push_back(text_at(one, "code"));
        }
    }
    return {std::move(answer), joined(codes, "没有")};
}

}  // namespace

std::map<std::string, PlayAct> quality_acts() {
    return {
        {"引入本区", bring_to_county},      {"看统一", read_uniformity},
        {"按全市标准", adopt_standard},     {"导入清单", import_list},
        {"看目录质量", read_quality},       {"开展抽查", open_inspection},
        {"抽查通过", inspecting("pass")},   {"记录问题", inspecting("find")},
        {"整改", inspecting("correct")},    {"销号", inspecting("close")},
        {"退回整改", inspecting("return")}, {"看平台外", read_exempt},
        {"看提示", read_warnings},
    };
}

}  // namespace yimen::test
