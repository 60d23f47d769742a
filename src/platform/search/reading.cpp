#include "platform/search/reading.h"

#include <algorithm>
#include <array>

#include "platform/search/folding.h"

namespace yimen::search {

namespace {

/// A sentence with many everyday words is not rewritten in every combination.
constexpr std::size_t kRewritingsMost = 4;

constexpr auto kWeightless = std::to_array<std::u32string_view>(
    {U"怎么",   U"怎样", U"怎么办", U"怎么样",   U"如何", U"哪里",   U"哪儿", U"哪个",
     U"哪些",   U"哪",   U"什么",   U"啥",       U"咋",   U"咋办",   U"多少", U"多久",
     U"多长",   U"几天", U"几",     U"为什么",   U"谁",   U"请问",   U"请",   U"问一下",
     U"问",     U"一下", U"想",     U"要",       U"需要", U"要求",   U"想要", U"想问",
     U"打算",   U"准备", U"可以",   U"可不可以", U"能",   U"能不能", U"能否", U"是否",
     U"是不是", U"会",   U"会不会", U"得",       U"应该", U"必须",   U"办",   U"办理",
     U"去办",   U"来办", U"办个",   U"去",       U"来",   U"到",     U"在",   U"从",
     U"对",     U"给",   U"帮",     U"帮忙",     U"替",   U"让",     U"把",   U"被",
     U"用",     U"拿",   U"做",     U"弄",       U"搞",   U"我",     U"我们", U"我家",
     U"你",     U"你们", U"您",     U"他",       U"她",   U"他们",   U"它",   U"咱",
     U"咱们",   U"自己", U"别人",   U"人家",     U"的",   U"地",     U"了",   U"着",
     U"过",     U"吗",   U"呢",     U"吧",       U"啊",   U"呀",     U"嘛",   U"和",
     U"与",     U"及",   U"或",     U"跟",       U"同",   U"是",     U"有",   U"没",
     U"没有",   U"不",   U"也",     U"都",       U"还",   U"还是",   U"就",   U"才",
     U"刚",     U"刚刚", U"已经",   U"现在",     U"以后", U"之后",   U"后",   U"时候",
     U"个",     U"一个", U"这",     U"这个",     U"那",   U"那个",   U"些",   U"手续",
     U"流程",   U"材料", U"地方"});

PhraseTable<bool> make_weightless_table() {
    PhraseTable<bool> table;
    for (const auto phrase : kWeightless) table[std::u32string{phrase}] = true;
    return table;
}

struct Replaced {
    std::size_t start = 0;
    std::size_t length = 0;
    const std::vector<std::u32string>* formal = nullptr;
};

std::vector<Replaced> find_synonyms(std::u32string_view text, const SynonymTable& synonyms) {
    std::vector<Replaced> found;
    for (std::size_t i = 0; i < text.size();) {
        const auto phrase = synonyms.longest_at(text, i);
        if (phrase.value != nullptr) found.push_back({i, phrase.length, phrase.value});
        i += std::max<std::size_t>(phrase.length, 1);
    }
    return found;
}

std::u32string rewrite(const std::u32string& text, const Replaced& replaced,
                       const std::u32string& formal) {
    return text.substr(0, replaced.start) + U' ' + formal + U' ' +
           text.substr(replaced.start + replaced.length);
}

std::vector<std::u32string> rewritings_of(const std::u32string& text,
                                          const SynonymTable& synonyms) {
    std::vector<std::u32string> rewritten;
    const auto found = find_synonyms(text, synonyms);
    for (const auto& replaced : found) {
        for (const auto& formal : *replaced.formal) {
            if (rewritten.size() == kRewritingsMost) break;
            rewritten.push_back(rewrite(text, replaced, formal));
        }
    }
    if (found.size() < 2) return rewritten;
    auto all = text;
    for (auto replaced = found.rbegin(); replaced != found.rend(); ++replaced) {
        all = rewrite(all, *replaced, replaced->formal->front());
    }
    rewritten.push_back(std::move(all));
    return rewritten;
}

}  // namespace

SynonymTable make_synonym_table(const std::vector<Synonym>& synonyms) {
    SynonymTable table;
    for (const auto& synonym : synonyms) {
        const auto everyday = fold(synonym.everyday);
        auto formal = fold(synonym.formal);
        if (everyday.empty() || formal.empty() || everyday == formal) continue;
        table[everyday].push_back(std::move(formal));
    }
    return table;
}

Reading read_query(std::u32string_view folded, const PlaceTable& places,
                   const SynonymTable& synonyms) {
    Reading reading;
    std::u32string left;
    bool anything = false;
    for (std::size_t i = 0; i < folded.size();) {
        const auto place = places.longest_at(folded, i);
        if (place.value != nullptr) {
            reading.places.insert(reading.places.end(), place.value->begin(), place.value->end());
            left += U' ';
            i += place.length;
        } else {
            left += folded[i];
            anything = anything || folded[i] != U' ';
            ++i;
        }
    }
    if (!anything) return reading;
    reading.rewritten = rewritings_of(left, synonyms);
    reading.wordings.push_back(std::move(left));
    if (!reading.places.empty()) reading.wordings.emplace_back(folded);
    return reading;
}

std::vector<bool> weightless_in(std::u32string_view folded) {
    static const auto kTable = make_weightless_table();
    std::vector<bool> weightless(folded.size(), false);
    for (std::size_t i = 0; i < folded.size();) {
        const auto length = kTable.longest_at(folded, i).length;
        for (std::size_t k = i; k < i + length; ++k) weightless[k] = true;
        i += std::max<std::size_t>(length, 1);
    }
    return weightless;
}

}  // namespace yimen::search
