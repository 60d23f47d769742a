#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/problem.h"
#include "core/result.h"

/// 首问负责 (REQ-085): whoever is asked first answers for the inquiry until somebody else has taken
/// it.
namespace yimen::inquiries {

enum class Way : std::uint8_t { Window, Phone, Online, System };

struct WayRow {
    Way way;
    std::string_view name;
    std::string_view chinese;
};

inline constexpr std::array kWays = {
    WayRow{Way::Window, "window", "窗口"},
    WayRow{Way::Phone, "phone", "电话"},
    WayRow{Way::Online, "online", "网上"},
    WayRow{Way::System, "system", "系统"},
};

const WayRow& row_of(Way way);
std::optional<Way> find_way(std::string_view name);

enum class State : std::uint8_t {
    Open,      ///< with who was asked first
    Offered,   ///< to be taken by somebody; until then it is where it was
    PassedOn,  ///< taken by somebody else, and not answered yet
    Answered
};

struct StateRow {
    State state;
    std::string_view name;
    std::string_view chinese;
};

inline constexpr std::array kStates = {
    StateRow{State::Open, "open", "待答复"},
    StateRow{State::Offered, "offered", "待接收"},
    StateRow{State::PassedOn, "passed-on", "已转交"},
    StateRow{State::Answered, "answered", "已答复"},
};

const StateRow& row_of(State state);

enum class Act : std::uint8_t { Record, Offer, Accept, Refuse, Answer };

struct ActRow {
    Act act;
    std::string_view name;
};

inline constexpr std::array kActs = {ActRow{Act::Record, "record"}, ActRow{Act::Offer, "offer"},
                                     ActRow{Act::Accept, "accept"}, ActRow{Act::Refuse, "refuse"},
                                     ActRow{Act::Answer, "answer"}};

std::string_view name_of(Act act);
std::optional<Act> find_act(std::string_view name);

/// Who asked, as far as they said it.
struct Asker {
    std::string name;
    std::string contact;
};

struct Inquiry {
    std::string id;
    Way way = Way::Window;
    std::string question;
    Asker asker;
    std::string entry_id;     ///< empty: of no item that is known
    std::string item_name;    ///< as it was called then
    std::string first_asked;  ///< account
    std::string first_unit;
    std::string responsible;    ///< account
    std::string unit_id;        ///< of who is responsible
    std::string division_code;  ///< of that unit
    std::string offered_unit;   ///< empty: not offered
    std::string offered_to;     ///< account; empty: whoever of the unit
    bool answered = false;
    Day asked_on;
    std::int64_t version = 1;
};

State state_of(const Inquiry& inquiry);

/// What was done to an inquiry. The first entry is its record.
struct Entry {
    std::int64_t serial = 0;
    Act act = Act::Record;
    std::string account;
    std::string unit_id;     ///< in whose name; of an offer, to whom
    std::string to_account;  ///< of an offer; empty: whoever of the unit
    std::string words;
    Instant at;
};

inline constexpr std::int64_t kWordsMost = 2'000;
inline constexpr std::int64_t kNameMost = 100;

/// What is wrong with what was written down, all at once: /question, /asker_name and /asker_contact
/// `text-required` (the question alone), `text-too-long`, `text-unclean`.
std::vector<FieldProblem> find_faults(const Inquiry& inquiry);

/// Of words that an act must say, at `pointer`: the same codes.
std::vector<FieldProblem> find_faults(std::string_view words, std::string_view pointer);

/// Whether somebody may do it now. `of_offered_unit`: they take inquiries through a post at the
/// unit to which it is offered. Refusals, in this order: inquiry-answered, inquiry-not-offered
/// (Accept, Refuse), inquiry-offered (Offer), not-your-inquiry (Answer, Offer: who is not
/// responsible; Accept, Refuse: to whom it is not offered, and who is responsible).
Result<Done> may_act(const Inquiry& inquiry, Act act, std::string_view account,
                     bool of_offered_unit);

/// The inquiry after the act of `account` in the name of the unit; for Offer, to whom.
struct Doing {
    Act act = Act::Answer;
    std::string account;
    std::string unit_id;
    std::string division_code;
    std::string to_account;
};
void apply(Inquiry& inquiry, const Doing& doing);

}  // namespace yimen::inquiries
