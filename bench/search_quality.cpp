// How many everyday queries bring a right item among the first three, and how long a search takes,
// on the demonstration items alone and on 10,000 documents: the same items in many divisions.
// search_quality [data folder]

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "support/source_folder.h"

#include "platform/search/index.h"

namespace {

using namespace yimen;
namespace json = boost::json;

constexpr std::size_t kLargeCorpus = 10'000;

struct Query {
    std::string words;
    std::vector<std::string> expected;
};

struct Division {
    std::string code;
    std::vector<std::string> names;  ///< its own and its prefecture's
};

std::string read_text(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

json::value read_json(const std::filesystem::path& path) {
    return json::parse(read_text(path));
}

std::string text_at(const json::value& value, const char* key) {
    return std::string{value.at(key).as_string()};
}

std::vector<std::string> texts_at(const json::value& value, const char* key) {
    std::vector<std::string> texts;
    for (const auto& text : value.at(key).as_array()) texts.emplace_back(text.as_string());
    return texts;
}

/// As the catalogue makes documents of its items.
search::Document document_of(const json::value& item, const json::object& remarks) {
    const auto key = text_at(item, "key");
    std::string body;
    if (const auto* remark = remarks.if_contains(key)) body = std::string{remark->as_string()};
    const auto append = [&](const json::string& text) { (body += ' ') += text; };
    append(item.at("department").as_string());
    append(item.at("area").as_string());
    append(item.at("result").at("name").as_string());
    for (const auto& topic : item.at("topics").as_array()) append(topic.as_string());
    for (const auto& condition : item.at("conditions").as_array()) append(condition.as_string());
    for (const auto& question : item.at("faq").as_array()) append(question.at("q").as_string());
    for (const auto& material : item.at("materials").as_array()) {
        append(material.at("name").as_string());
    }
    return {.id = key,
            .name = text_at(item, "name"),
            .words = texts_at(item, "search_words"),
            .body = std::move(body),
            .places = {},
            .popularity = item.at("annual_cases_estimate").to_number<std::int64_t>()};
}

std::vector<search::Document> read_items(const std::filesystem::path& data) {
    const auto remarks = read_json(data / "demonstration/remarks.json").as_object();
    std::vector<search::Document> documents;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{data / "demonstration/items"}) {
        if (entry.path().extension() == ".json") {
            documents.push_back(document_of(read_json(entry.path()), remarks));
        }
    }
    std::sort(documents.begin(), documents.end(),
              [](const auto& one, const auto& other) { return one.id < other.id; });
    return documents;
}

std::vector<Division> read_divisions(const std::filesystem::path& data) {
    std::ifstream file{data / "divisions-guangdong.csv"};
    std::map<std::string, std::string> names;
    std::vector<Division> divisions;
    for (std::string line; std::getline(file, line);) {
        const auto code = line.substr(0, line.find(','));
        if (code.size() != 6 || code.starts_with('c')) continue;
        const auto rest = line.substr(code.size() + 1);
        names[code] = rest.substr(0, rest.find(','));
        const auto prefecture = code.substr(0, 4) + "00";
        Division division{code, {names[code]}};
        if (prefecture != code) division.names.push_back(names[prefecture]);
        divisions.push_back(std::move(division));
    }
    return divisions;
}

/// Every item in every division, its department and its public named after the place.
std::vector<search::Document> spread(const std::vector<search::Document>& items,
                                     const std::vector<Division>& divisions) {
    std::vector<search::Document> documents;
    for (const auto& division : divisions) {
        for (const auto& item : items) {
            if (documents.size() == kLargeCorpus) return documents;
            auto& document = documents.emplace_back(item);
            document.id += "@" + division.code;
            document.body += " " + division.names.front() + "政务服务中心";
            document.places = division.names;
            document.popularity = item.popularity * (50 + std::stoi(division.code) % 100) / 100;
        }
    }
    return documents;
}

bool is_right(const std::vector<search::Hit>& hits, const Query& query) {
    return std::any_of(hits.begin(), hits.end(), [&](const search::Hit& hit) {
        const auto key = hit.id.substr(0, hit.id.find('@'));
        return std::find(query.expected.begin(), query.expected.end(), key) != query.expected.end();
    });
}

double thread_microseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

template <class Work>
void time_each(const char* what, const std::vector<Query>& queries, Work work) {
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        for (const auto& query : queries) {
            const auto start = thread_microseconds();
            work(query.words);
            times.push_back(thread_microseconds() - start);
        }
    }
    std::sort(times.begin(), times.end());
    double sum = 0;
    for (const auto time : times) sum += time;
    const auto count = times.size();
    fmt::print("  {:<24} mean {:>5.0f} µs   p50 {:>5.0f}   p99 {:>5.0f}   max {:>5.0f}\n", what,
               sum / static_cast<double>(count), times[count / 2], times[count * 99 / 100],
               times.back());
}

void measure(const char* name, const std::vector<search::Document>& documents,
             const std::vector<search::Synonym>& synonyms, const std::vector<Query>& queries) {
    const auto index = search::make_index();
    const auto start = thread_microseconds();
    index->apply(documents, {});
    fmt::print("{}: {} documents, indexed in {:.0f} ms\n", name, documents.size(),
               (thread_microseconds() - start) / 1e3);
    const auto right = [&] {
        return std::count_if(queries.begin(), queries.end(), [&](const Query& query) {
            return is_right(index->find(query.words, 3), query);
        });
    };
    const auto without = right();
    index->set_synonyms(synonyms);
    fmt::print("  right among the first 3: {} of {} ({} without synonyms)\n", right(),
               queries.size(), without);
    for (const auto& query : queries) {
        if (!is_right(index->find(query.words, 3), query)) fmt::print("    ✗ {}\n", query.words);
    }
    time_each("find, 20 hits", queries, [&](const auto& words) { index->find(words, 20); });
    time_each("find, 1000 hits", queries, [&](const auto& words) { index->find(words, 1000); });
    time_each("suggest, 10", queries,
              [&](const auto& words) { index->suggest(std::string_view{words}.substr(0, 6), 10); });
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path data = argc > 1 ? argv[1] : test::source_folder() / "data";
    std::vector<Query> queries;
    const auto written_queries = read_json(data / "demonstration/queries.json");
    for (const auto& query : written_queries.as_array()) {
        queries.push_back({text_at(query, "query"), texts_at(query, "expects")});
    }
    std::vector<search::Synonym> synonyms;
    const auto written_synonyms = read_json(data / "demonstration/synonyms.json");
    for (const auto& synonym : written_synonyms.as_array()) {
        synonyms.push_back({text_at(synonym, "everyday"), text_at(synonym, "formal")});
    }
    const auto items = read_items(data);
    measure("demonstration", items, synonyms, queries);
    measure("ten thousand", spread(items, read_divisions(data)), synonyms, queries);
}
