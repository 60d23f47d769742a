#include "scenarios/play/histories.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string_view>

#include "cases/store/case_json.h"
#include "cases/store/case_store.h"
#include "scenarios/play/acts.h"

namespace yimen::test {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kLengthOfId = 26;

class Names {
  public:
    std::string number_ids(const std::string& text) {
        std::string numbered;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find_first_not_of(kLetters, at), text.size());
            const auto word = text.substr(at, end - at);
            numbered += word.size() == kLengthOfId ? name_of(word) : word;
            at = end;
            if (at < text.size()) numbered += text[at++];
        }
        return numbered;
    }

  private:
    const std::string& name_of(const std::string& id) {
        return names_.emplace(id, "id-" + std::to_string(names_.size() + 1)).first->second;
    }

    std::map<std::string, std::string> names_;
};

std::string text_of(const cases::Entry& entry) {
    std::string text = std::to_string(entry.serial);
    for (const auto part : {cases::row_of(entry.act).name, cases::row_of(entry.actor).name,
                            std::string_view{entry.account}, std::string_view{entry.unit_id},
                            cases::row_of(entry.from).name, cases::row_of(entry.to).name}) {
        text += " | " + std::string{part};
    }
    return text + " | " + entry.effective_on.iso() + " | " +
           std::to_string(entry.recorded_at.milliseconds) + " | " +
           cases::particulars_json(entry.said);
}

std::string text_of(const cases::FiledCase& stored) {
    const auto& filed = stored.filed;
    return filed.number + " | " + std::string{cases::row_of(filed.state).name} + " | due " +
           (stored.due_on ? stored.due_on->iso() : "-") + " | version " +
           std::to_string(stored.version) + " | " + cases::details_json(filed);
}

}  // namespace

std::vector<std::string> tell_histories(City& city, const std::vector<std::string>& case_ids) {
    return city.database().read([&](db::Transaction& transaction) {
        const cases::CaseStore store{transaction};
        Names names;
        std::vector<std::string> told;
        for (const auto& case_id : case_ids) {
            for (const auto& entry : store.list_history(case_id)) {
                told.push_back(names.number_ids(text_of(entry)));
            }
            told.push_back(names.number_ids(text_of(store.find(case_id).value())));
        }
        return told;
    });
}

std::string find_difference(const std::vector<std::string>& one,
                            const std::vector<std::string>& other) {
    for (std::size_t at = 0; at < std::max(one.size(), other.size()); ++at) {
        const std::string nothing = "nothing";
        const auto& here = at < one.size() ? one[at] : nothing;
        const auto& there = at < other.size() ? other[at] : nothing;
        if (here != there) return "entry " + std::to_string(at + 1) + ":\n" + here + '\n' + there;
    }
    return {};
}

std::vector<std::string> play_through(City& city, const Scenario& scenario) {
    std::vector<std::string> case_ids;
    for (const auto& line : scenario.lines) {
        if (city.today() != line.day) city.set_day(line.day);
        const auto act = acts().find(line.act);
        if (act == acts().end()) throw std::runtime_error{"nobody can " + line.act};
        act->second(city, scenario, line);
        const auto case_id = city.recall("case");
        const bool known = std::find(case_ids.begin(), case_ids.end(), case_id) != case_ids.end();
        if (!case_id.empty() && !known) case_ids.push_back(case_id);
    }
    return case_ids;
}

}  // namespace yimen::test
