#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/problem.h"

/// 好差评 (国办发〔2019〕51号, GB/T 39734-2020): what may be said, by which way it came, who may
/// read it.
namespace yimen::ratings {

/// Letters of what is written in own words, as the platforms of the provinces have it.
inline constexpr std::size_t kWordsLengthMax = 150;

/// The last two are bad (差评).
struct LevelRow {
    std::int64_t level;
    std::string_view name;
    std::string_view chinese;
    bool bad;
};

/// The first digit is the level to which the option belongs.
struct OptionRow {
    std::string_view code;
    std::string_view chinese;
    std::string_view english;
};

/// What was rated: the case as a whole (一事一评), or one contact in it (一次一评).
enum class About : std::uint8_t { Case, Contact };
inline constexpr std::array<std::string_view, 2> kAboutNames = {"case", "contact"};

/// By which way a rating came. 评价渠道
enum class Channel : std::uint8_t { Web, Mobile, ReceiptCode, WindowTablet, Kiosk, Message };

struct ChannelRow {
    Channel channel;
    std::string_view name;
    std::string_view chinese;
    std::string_view exchange_code;  ///< pf; 7, 系统默认, is nobody's rating and is never made
    bool by_code;                    ///< whoever rates there need not be signed in
};

// clang-format off
inline constexpr std::array kLevels = {
    LevelRow{5, "very-satisfied",    "非常满意",   false},
    LevelRow{4, "satisfied",         "满意",       false},
    LevelRow{3, "fairly-satisfied",  "基本满意",   false},
    LevelRow{2, "dissatisfied",      "不满意",     true},
    LevelRow{1, "very-dissatisfied", "非常不满意", true},
};

inline constexpr std::array kChannels = {
    ChannelRow{Channel::Web,          "web",           "网页端",     "1", false},
    ChannelRow{Channel::Mobile,       "mobile",        "移动端",     "2", false},
    ChannelRow{Channel::ReceiptCode,  "receipt-code",  "回执查询码", "3", true},
    ChannelRow{Channel::WindowTablet, "window-tablet", "窗口评价器", "4", true},
    ChannelRow{Channel::Kiosk,        "kiosk",         "自助终端",   "5", true},
    ChannelRow{Channel::Message,      "message",       "短信",       "6", true},
};

/// The codes of the national exchange; those that were retired in 2020 (x01 to x05 …) are not asked
/// for any more.
inline constexpr std::array kOptions = {
    OptionRow{"510", "一窗受理一次办结",                   "One window, done in one go"},
    OptionRow{"511", "可以先受理后补材料",                 "Accepted first, papers later"},
    OptionRow{"512", "不用提交证明",                       "No proofs to hand in"},
    OptionRow{"513", "可以全程网上办理",                   "All of it online"},
    OptionRow{"514", "可以使用手机办理",                   "Can be done by phone"},
    OptionRow{"515", "可以就近办理",                       "Can be done nearby"},
    OptionRow{"516", "无需材料直接办理",                   "Done without any papers"},
    OptionRow{"517", "服务热情效率高",                     "Friendly and fast"},
    OptionRow{"406", "填写一张表单就可完成申报",           "One form was enough"},
    OptionRow{"407", "在线提交材料窗口核验",               "Handed in online, checked at the window"},
    OptionRow{"408", "一张清单告知全部申报材料",           "One list named all papers"},
    OptionRow{"409", "用告知承诺减免申报材料",             "A promise replaced papers"},
    OptionRow{"410", "可以在线预约办理",                   "Appointments online"},
    OptionRow{"411", "跑大厅一次办完",                     "One visit was enough"},
    OptionRow{"412", "可以使用自助机办理",                 "Can be done at a kiosk"},
    OptionRow{"413", "服务态度较好",                       "Fairly friendly"},
    OptionRow{"307", "一次性告知需要补正的材料",           "Missing papers were told at one time"},
    OptionRow{"308", "提供申报材料样本",                   "Samples of the papers were there"},
    OptionRow{"309", "在承诺的时间内办结",                 "Done within the promised time"},
    OptionRow{"310", "办事指南指引准确",                   "The guide was accurate"},
    OptionRow{"311", "按办事指南要求的材料即可办理",       "The papers of the guide were enough"},
    OptionRow{"312", "可以快递送达",                       "Can be sent by courier"},
    OptionRow{"313", "跑动次数与承诺的一致",               "As many visits as promised"},
    OptionRow{"314", "服务态度一般",                       "Neither friendly nor unfriendly"},
    OptionRow{"207", "没有提供材料样本",                   "No samples of the papers"},
    OptionRow{"208", "没有提供材料清单",                   "No list of the papers"},
    OptionRow{"209", "未在承诺时间内办结",                 "Not done within the promised time"},
    OptionRow{"210", "同样内容的证明材料被要求多次提交",   "The same proof was asked for several times"},
    OptionRow{"211", "承诺网办但无法在线办理",             "Promised online, but it did not work"},
    OptionRow{"212", "在线预约办理后到实体大厅重复取号排队", "Had to queue again in spite of an appointment"},
    OptionRow{"213", "窗口人员业务不熟练",                 "The window did not know the matter"},
    OptionRow{"214", "服务态度生硬",                       "Unfriendly"},
    OptionRow{"108", "在办事指南之外增加新的审批条件",     "Conditions that the guide does not have"},
    OptionRow{"109", "需提供办事指南之外的申报材料",       "Papers that the guide does not have"},
    OptionRow{"110", "无理由超过法定办理时间",             "Longer than the law allows, without a reason"},
    OptionRow{"111", "办事指南提供样本有错",               "A sample of the guide was wrong"},
    OptionRow{"112", "承诺在线收取申报材料实际无法收取",   "Papers were to be taken online, but were not"},
    OptionRow{"113", "多头跑窗口和部门",                   "Sent from window to window"},
    OptionRow{"114", "跑动次数与承诺的不一致",             "More visits than promised"},
    OptionRow{"115", "服务态度差效率低",                   "Rude and slow"},
};
// clang-format on

const LevelRow* find_level(std::int64_t level);
const ChannelRow& row_of(Channel channel);
std::optional<Channel> find_channel(std::string_view name);
std::optional<About> find_about(std::string_view name);
std::string_view name_of(About about);

/// The level whose list the code stands in.
std::int64_t level_of(const OptionRow& option);

/// What somebody says. Nothing is chosen for them.
struct Said {
    std::int64_t level = 0;
    std::vector<std::string> options;  ///< codes
    std::string words;
    std::string channel;  ///< name
    bool anonymous = false;
};

/// Whoever rates is signed in, or holds the receipt with its query code.
enum class Entrance : std::uint8_t { SignedIn, QueryCode };

/// All that is wrong with it: /level number-out-of-range; /options/n rating-option-unknown (not of
/// this level; not told while the level is none), rating-option-twice; /words text-too-long;
/// /options rating-ground-required (a bad rating says why: an option or words); /channel
/// rating-channel-unknown (for this entrance).
std::vector<FieldProblem> find_faults(const Said& said, Entrance entrance);

/// A rating as it is kept: once given, nobody changes it.
struct Rating {
    std::string id;  ///< rating_id_of
    std::string case_id;
    std::string case_number;
    std::int64_t serial =
        0;  ///< of the entry of the history: the contact, or that the case was rated
    About about = About::Case;
    std::string act;  ///< of a contact
    std::string entry_id;
    std::string item_name;
    std::string unit_id;  ///< that is rated
    std::string division_code;
    std::int64_t level = 0;
    std::vector<std::string> options;
    std::string words;
    Channel channel = Channel::Web;
    bool anonymous = false;
    std::string account;  ///< that gave it; empty: whoever held the receipt
    Day on;
    Instant at;
};

/// Ids are the order of lists, newest first, and are shown: that of an anonymous rating begins with
/// the month alone, that of a named one with the day, and nothing else in them tells the time.
std::string rating_id_of(Day on, bool anonymous, std::string_view token);

/// What the unit that is rated reads of a rating. Of an anonymous one neither the case nor who gave
/// it nor the day.
struct SeenRating {
    std::string id;
    std::string case_id;      ///< empty of an anonymous one
    std::string case_number;  ///< empty of an anonymous one
    About about = About::Case;
    std::string act;  ///< of a contact
    std::string item_name;
    std::int64_t level = 0;
    std::vector<std::string> options;
    std::string words;
    Channel channel = Channel::Web;
    bool anonymous = false;
    std::string when;  ///< the day; of an anonymous one the month
};

/// How a unit stands. Shares are of `ended`, which nobody has to rate.
struct Figures {
    std::int64_t ended = 0;     ///< filed cases that have come to an end
    std::int64_t offered = 0;   ///< of these, those that may be, or were, rated
    std::int64_t rated = 0;     ///< cases that were rated
    std::int64_t contacts = 0;  ///< ratings of contacts
    std::int64_t anonymous = 0;
    std::array<std::int64_t, 5> by_level = {};  ///< of all ratings; the worst first
};

}  // namespace yimen::ratings
