#include "platform/json/append.h"

namespace yimen::json {

void detail::append_text(std::string& text, std::string_view words) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr unsigned char kFirstPlain = 0x20;
    text += '"';
    std::size_t plain = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto letter = static_cast<unsigned char>(words[at]);
        if (letter >= kFirstPlain && letter != '"' && letter != '\\') continue;
        text.append(words.substr(plain, at - plain));
        plain = at + 1;
        text += '\\';
        switch (letter) {
            case '\b':
                text += 'b';
                break;
            case '\f':
                text += 'f';
                break;
            case '\n':
                text += 'n';
                break;
            case '\r':
                text += 'r';
                break;
            case '\t':
                text += 't';
                break;
            case '"':
            case '\\':
                text += words[at];
                break;
            default:
                text += "u00";
                text += kDigits[letter >> 4U];
                text += kDigits[letter & 0xFU];
        }
    }
    text.append(words.substr(plain));
    text += '"';
}

}  // namespace yimen::json
