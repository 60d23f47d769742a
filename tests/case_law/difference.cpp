#include <algorithm>
#include <set>

#include "case_law/life.h"
#include "cases/domain/case.h"

namespace yimen::law {

using cases::Case;
using cases::LimitKind;

namespace {

std::string text_of(const std::optional<Day>& day) {
    return day ? day->iso() : "none";
}

class Comparison {
  public:
    std::string first;

    void same(const char* what, const std::string& is, const std::string& must_be) {
        if (!first.empty() || is == must_be) return;
        first = std::string{what} + " is " + is + ", must be " + must_be;
    }
    void same(const char* what, const std::optional<Day>& is, const std::optional<Day>& must_be) {
        if (is != must_be) same(what, text_of(is), text_of(must_be));
    }
    void same(const char* what, bool is, bool must_be) {
        if (is != must_be) same(what, std::string{is ? "yes" : "no"}, must_be ? "yes" : "no");
    }
    void same(const char* what, std::int64_t is, std::int64_t must_be) {
        if (is != must_be) same(what, std::to_string(is), std::to_string(must_be));
    }
    void same(const char* what, const std::set<std::string>& is,
              const std::set<std::string>& must_be) {
        if (is != must_be) same(what, joined(is), joined(must_be));
    }

  private:
    static std::string joined(const std::set<std::string>& texts) {
        std::string text = "{";
        for (const auto& one : texts) text += one + ' ';
        return text + '}';
    }
};

std::string name_of(const LimitName& name) {
    std::string text{cases::kLimitNames[static_cast<std::size_t>(name.first)]};
    return name.second.empty() ? text : text + ':' + name.second;
}

void compare_contents(Comparison& comparison, const Case& filed, const Book& book) {
    std::set<std::string> held;
    std::set<std::string> lies_there;
    for (const auto& one : filed.materials) held.insert(one.key);
    for (const auto& one : book.held) lies_there.insert(one.first);
    comparison.same("what was handed in", held, lies_there);
    comparison.same("what is asked for",
                    std::set<std::string>{filed.required.begin(), filed.required.end()},
                    std::set<std::string>{book.asked_for.begin(), book.asked_for.end()});
    std::set<std::string> deferred;
    for (const auto& one : filed.deferred) {
        if (!one.supplied_on) deferred.insert(one.key);
    }
    comparison.same("what comes later", deferred, book.to_come_later);
    comparison.same("breaches", filed.breaches, book.breaches);
    comparison.same("fee", filed.fee.state, book.fee);
    comparison.same("on a promise", filed.on_commitment, book.on_promise);
    comparison.same("promise looked at", filed.commitment_check, book.promise_check);
    comparison.same("decision looked at", filed.inspection, book.inspected);
    comparison.same("certificate", filed.certified, book.certificate);
    comparison.same("rated", filed.rated, book.rated);
}

void compare_examination(Comparison& comparison, const Case& filed, const Book& book,
                         const Item& item) {
    const auto open = cases::open_steps(filed);
    const std::set<std::size_t> in_hand{open.begin(), open.end()};
    std::set<std::string> is;
    std::set<std::string> must_be;
    for (const auto at : in_hand) is.insert(std::to_string(at));
    for (const auto at : works_open(book, item)) must_be.insert(std::to_string(at));
    comparison.same("steps in hand", is, must_be);
    comparison.same("examined", cases::is_examined(filed), all_examined(book));
    comparison.same("a special procedure goes on", cases::has_open_procedure(filed),
                    special_is_open(book, {}));
    for (std::size_t at = 0; at < filed.steps.size() && at < book.works.size(); ++at) {
        comparison.same("holder", filed.steps[at].holder, book.works[at].holder);
    }
}

void compare_hearing(Comparison& comparison, const Case& filed, const Book& book) {
    const auto& hearing = filed.hearing;
    const auto& oral = book.oral;
    comparison.same("others concerned", static_cast<std::int64_t>(filed.interested.size()),
                    book.others_concerned);
    comparison.same("told of a hearing", hearing.offered_on.has_value(), oral.told);
    comparison.same("hearing asked for", hearing.requested_on.has_value(), oral.asked);
    comparison.same("hearing on", hearing.held_on, oral.day);
    comparison.same("chair", hearing.chair, oral.chair);
    comparison.same("hearing recorded", hearing.recorded_on.has_value(), oral.written);
}

void compare_limits(Comparison& comparison, const Case& filed, const Book& book, const Item& item,
                    const Almanac& almanac, Day today) {
    std::set<std::string> is;
    std::set<std::string> must_be;
    for (const auto& limit : filed.clock.limits) {
        if (!limit.met_on) is.insert(name_of({limit.kind, limit.about}));
    }
    for (const auto& [name, running] : book.running) must_be.insert(name_of(name));
    comparison.same("limits that run", is, must_be);
    if (!comparison.first.empty()) return;
    for (const auto& [name, running] : book.running) {
        const auto* limit = cases::find_running(filed.clock, name.first, name.second);
        const auto due = cases::due_of(filed.clock, *limit, almanac.calendar());
        const auto last = last_day_of(book, item, almanac, name.first, name.second);
        comparison.same(name_of(name).c_str(), due.day, last);
        const auto light = cases::light_of(filed.clock, *limit, today, almanac.calendar(), {});
        comparison.same("red", light == cases::Light::Red, last && today > *last);
    }
}

}  // namespace

std::string find_difference(const Case& filed, const Book& book, const Item& item,
                            const Almanac& almanac, Day today) {
    Comparison comparison;
    comparison.same("state", std::string{cases::row_of(filed.state).name},
                    std::string{cases::row_of(book.state).name});
    compare_contents(comparison, filed, book);
    compare_examination(comparison, filed, book, item);
    compare_hearing(comparison, filed, book);
    compare_limits(comparison, filed, book, item, almanac, today);
    comparison.same("received on", filed.received_on, book.received_on);
    comparison.same("accepted on", filed.accepted_on, book.accepted_on);
    comparison.same("decided on", filed.decided_on, book.decided_on);
    comparison.same("ended on", filed.ended_on, book.ended_on);
    const auto* ruling = cases::find_ruling_limit(filed, almanac.calendar());
    const auto due = ruling == nullptr
                         ? std::optional<Day>{}
                         : cases::due_of(filed.clock, *ruling, almanac.calendar()).day;
    comparison.same("due on", due, shown_due_day(book, item, almanac));
    const auto waking = law_wakes(book, item, almanac);
    comparison.same("wakes on", cases::wakes_on(filed, almanac.calendar()),
                    waking ? std::optional{waking->day} : std::optional<Day>{});
    return comparison.first;
}

}  // namespace yimen::law
