#include "notices/domain/message.h"

#include <algorithm>
#include <cstddef>

namespace yimen::notices {

namespace {

constexpr std::array<std::string_view, 4> kBlanks = {"{item}", "{number}", "{due}", "{detail}"};

constexpr bool has(std::string_view words, std::string_view blank) {
    return words.find(blank) != std::string_view::npos;
}

/// Known blanks alone, the same in both languages, and both say which case.
constexpr bool is_sound(const Bilingual& words) {
    for (const auto blank : kBlanks) {
        if (has(words.zh, blank) != has(words.en, blank)) return false;
    }
    for (const auto language : {words.zh, words.en}) {
        for (auto at = language.find('{'); at != std::string_view::npos;
             at = language.find('{', at + 1)) {
            bool known = false;
            for (const auto blank : kBlanks) {
                known = known || language.substr(at).starts_with(blank);
            }
            if (!known) return false;
        }
        if (!has(language, "{item}") || !has(language, "{number}")) return false;
    }
    return true;
}

constexpr bool are_sound() {
    for (std::size_t at = 0; at < kMessageKinds.size(); ++at) {
        const auto& row = kMessageKinds[at];
        if (row.kind != static_cast<MessageKind>(at) || !is_sound(row.words)) return false;
    }
    return true;
}
static_assert(are_sound(), "a kind of message is out of order, or its words fill unknown blanks");

void fill(std::string& words, std::string_view blank, std::string_view value) {
    const auto at = words.find(blank);
    if (at != std::string::npos) words.replace(at, blank.size(), value);
}

std::string day_words(const std::optional<Day>& day, Language language) {
    if (day) return language == Language::Chinese ? format_chinese(*day) : day->iso();
    return language == Language::Chinese ? "期限届满" : "the end of the limit";
}

}  // namespace

const MessageKindRow& row_of(MessageKind kind) {
    return kMessageKinds[static_cast<std::size_t>(kind)];
}

std::optional<MessageKind> find_message_kind(std::string_view name) {
    const auto* found = std::find_if(kMessageKinds.begin(), kMessageKinds.end(),
                                     [&](const MessageKindRow& row) { return row.name == name; });
    if (found == kMessageKinds.end()) return std::nullopt;
    return found->kind;
}

std::string words_of(const Message& message, Language language) {
    const auto& both = row_of(message.kind).words;
    std::string words{language == Language::Chinese ? both.zh : both.en};
    // What is filled in may itself have braces: the item, which an office names, comes last.
    fill(words, "{due}", day_words(message.due_on, language));
    fill(words, "{number}", message.case_number);
    fill(words, "{detail}", message.detail);
    fill(words, "{item}", message.item_name);
    return words;
}

}  // namespace yimen::notices
