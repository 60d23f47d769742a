#include "scenarios/play/case_papers.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <boost/json.hpp>

#include "scenarios/play/case_looks.h"
#include "scenarios/play/entry_answers.h"
#include "support/sample_files.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// How a material is handed in, as the word before it says.
struct Handing {
    std::string name = "paper";
    std::string from = {};  ///< whose library: own, owner; empty: it says none
    std::string what_became_of_it = {};
};

const std::map<std::string, Handing>& handings() {
    static const std::map<std::string, Handing> words = {{"电子:", {"upload", "own"}},
                                                         {"原件:", {"original"}},
                                                         {"承诺:", {"commitment"}},
                                                         {"编号:", {"number", "own"}},
                                                         {"无编号:", {"number"}},
                                                         {"无来源:", {"upload"}},
                                                         {"他人:", {"upload", "owner"}},
                                                         {"过期:", {"upload", "own", "expired"}},
                                                         {"撤回:", {"upload", "own", "withdrawn"}},
                                                         {"证照:", {"certificate", "own"}},
                                                         {"传真:", {"fax"}}};
    return words;
}

json::array materials_of(City& city) {
    return read_case(city, city.recall("opener")).body.at("materials").as_array();
}

json::object handed_one(City& city, const std::string& account, const json::value& material,
                        const Handing& handing) {
    json::object one{
        {"key", material.at("key")}, {"handing", handing.name}, {"files", json::array{}}};
    const bool by_number = handing.name == "number" ||
                           (handing.name == "paper" && material.at("own_issued").as_bool());
    const auto issued = handing.name == "certificate" ? city.recall("issued") : std::string{};
    if (handing.name == "original") {
        one["handing"] = "paper";
    } else if (by_number) {
        one["handing"] = "number";
        if (handing.name == "paper" || !handing.from.empty()) one["reference"] = "粤揭〔2024〕1号";
    } else if (!issued.empty()) {
        one["reference"] = issued;
    } else if (!handing.from.empty()) {
        one["reference"] = keep_material(city, handing.from == "own" ? account : handing.from,
                                         text_at(material, "kind"), handing.what_became_of_it);
    }
    return one;
}

/// The material of this key; one that the item does not have is handed in all the same.
json::value material_called(const json::array& materials, const std::string& key) {
    for (const auto& material : materials) {
        if (text_at(material, "key") == key) return material;
    }
    return {{"key", key}, {"kind", key}, {"own_issued", false}};
}

}  // namespace

std::string keep_material(City& city, const std::string& account, const std::string& kind,
                          const std::string& what_became_of_it) {
    auto uploaded = city.ask(Method::Post, "/api/materials/files", account,
                             {.file = SentFile{kind + ".jpg", sample_jpeg(60, 40)}});
    json::object material{{"kind", kind},
                          {"title", kind},
                          {"self_made", false},
                          {"issuer", ""},
                          {"file_ids", json::array{uploaded.body.at("file_id")}}};
    if (what_became_of_it == "expired") material["valid_to"] = add_days(city.today(), -1).iso();
    const auto kept =
        city.ask(Method::Post, "/api/materials", account, {.body = json::serialize(material)});
    const auto id = text_at(kept.body, "material_id");
    if (what_became_of_it == "withdrawn") {
        city.ask(Method::Post, "/api/materials/" + id + "/withdrawal", account,
                 {.if_match = kept.etag});
    }
    return id;
}

std::vector<std::string> parts_of(const std::string& text, char sign) {
    std::vector<std::string> parts;
    std::istringstream stream{text};
    for (std::string part; std::getline(stream, part, sign);) parts.push_back(part);
    return parts;
}

json::array handed(City& city, const std::string& account, const std::string& said) {
    static const std::string kLacking = "缺:";
    auto text = said;
    Handing handing;
    for (const auto& [word, meant] : handings()) {
        if (!text.starts_with(word)) continue;
        handing = meant;
        text = text.substr(word.size());
    }
    const auto materials = materials_of(city);
    const bool lacking = text.starts_with(kLacking);
    const auto named = parts_of(lacking ? text.substr(kLacking.size()) : text, ',');
    json::array handed_in;
    if (!lacking && text != "全部") {
        for (const auto& key : named) {
            handed_in.push_back(
                handed_one(city, account, material_called(materials, key), handing));
        }
        return handed_in;
    }
    for (const auto& material : materials) {
        const bool left_out = lacking && std::find(named.begin(), named.end(),
                                                   text_at(material, "key")) != named.end();
        if (material.at("required").as_bool() && !left_out) {
            handed_in.push_back(handed_one(city, account, material, handing));
        }
    }
    return handed_in;
}

json::array ticked(City& city, const std::string& text) {
    const auto left_out = text.starts_with("缺:") ? text.substr(std::string{"缺:"}.size()) : "";
    json::array points;
    for (const auto& material : materials_of(city)) {
        const auto key = text_at(material, "key");
        const auto count = material.at("review_points").as_array().size();
        for (std::size_t at = 0; at < count; ++at) {
            const auto point = key + "/" + std::to_string(at);
            if (point != left_out) points.push_back(json::string{point});
        }
    }
    return points;
}

json::array gaps_in(const std::string& text) {
    static const std::string on_paper = "纸质";
    json::array gaps;
    for (const auto& part : parts_of(text, ';')) {
        const auto sign = part.find(':');
        const auto key = part.substr(0, sign);
        const bool paper = key.starts_with(on_paper);
        gaps.push_back({{"material", paper ? key.substr(on_paper.size()) : key},
                        {"words", sign == std::string::npos ? "" : part.substr(sign + 1)},
                        {"on_paper", paper}});
    }
    return gaps;
}

}  // namespace yimen::test
