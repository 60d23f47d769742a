// Any text as what somebody searches for, and as the name and words of a document and a synonym:
// nothing is found twice, nothing that is not there, never more than asked for.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/index.h"

namespace {

using namespace yimen::search;

void require(bool holds) {
    if (!holds) std::abort();
}

const std::vector<Document>& documents() {
    static const std::vector<Document> all = {
        {.id = "food",
         .name = "食品经营许可",
         .words = {"开餐馆", "卖吃的"},
         .body = "营业执照",
         .places = {"揭东区", "揭阳市"},
         .popularity = 4000},
        {.id = "birth",
         .name = "出生登记",
         .words = {"上户口"},
         .body = "居民户口簿 户口登记",
         .places = {"潮南区", "汕头市"},
         .popularity = 9000},
        {.id = "insurance",
         .name = "失业保险金申领",
         .words = {"领失业金"},
         .body = "社会保险",
         .places = {"揭东区"},
         .popularity = 700},
        {.id = "latin", .name = "ABC licence", .words = {}, .body = "x y z", .places = {}},
    };
    return all;
}

void check_hits(const std::vector<Hit>& hits, std::size_t limit, const std::string& more) {
    require(hits.size() <= limit);
    std::set<std::string> seen;
    for (const auto& hit : hits) {
        require(seen.insert(hit.id).second);
        require(hit.score == hit.score);
        bool known = hit.id == more;
        for (const auto& document : documents()) known = known || document.id == hit.id;
        require(known);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto index = [] {
        auto made = make_index();
        made->apply(documents(), {});
        return made;
    }();
    const std::string given{reinterpret_cast<const char*>(bytes), size};
    const auto half = given.size() / 2;

    index->apply({{.id = "given",
                   .name = given,
                   .words = {given.substr(half)},
                   .body = given.substr(0, half),
                   .places = {given.substr(0, half % 8)}}},
                 {});
    index->set_synonyms({{given.substr(0, half), given.substr(half)}, {"领失业金", "失业保险金"}});
    for (const std::size_t limit : {std::size_t{1}, std::size_t{10}}) {
        check_hits(index->find(given, limit), limit, "given");
        check_hits(index->suggest(given, limit), limit, "given");
    }
    check_hits(
        index->find(given.substr(half), 10, [](std::string_view id) { return id != "food"; }), 10,
        "given");
    index->apply({}, {"given"});
    check_hits(index->find(given, 10), 10, "");
    check_hits(index->find("开餐馆", 10), 10, "");
    return 0;
}
