#include "people/domain/device.h"

namespace yimen::people {

std::string device_named(std::string_view user_agent) {
    if (user_agent.size() <= kDeviceBytesMax) return std::string{user_agent};
    auto end = kDeviceBytesMax;
    while (end > 0 && (static_cast<unsigned char>(user_agent[end]) & 0xC0U) == 0x80U) --end;
    return std::string{user_agent.substr(0, end)};
}

}  // namespace yimen::people
