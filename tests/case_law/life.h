#pragma once

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "case_law/chance.h"
#include "cases/domain/story.h"

namespace yimen::law {

/// What stands outside the pure part of the code: digests and texts of what is stored. Without them
/// neither the chain nor the replay is looked at.
struct Seals {
    std::function<std::string(const cases::Entry&)> digest_of;
    std::function<std::string(const cases::Case&)> text_of;
};

/// One case over the code that is tried and over the book, side by side.
class Life {
  public:
    Life(Item item, const Almanac& almanac, Day today, Seals seals);

    /// Lets the days pass and the law act, then tries. The law that was broken, as a sentence, or
    /// nothing.
    std::string play(const Try& tried, Tally& tally);
    /// What must hold of the whole history.
    std::string verify() const;

    const Book& book() const { return book_; }
    const Item& item() const { return item_; }
    Day today() const { return today_; }

  private:
    std::string pass_days(std::int64_t days, Tally& tally);
    std::string judge(const Try& tried, Tally& tally);
    std::string record(cases::Entry entry);
    std::string check_entry(const cases::Entry& entry, const Try& tried, Day counts_from) const;

    Item item_;
    cases::ItemTerms terms_;
    const Almanac& almanac_;
    Day today_;
    Seals seals_;
    cases::Case filed_;
    Book book_;
    std::vector<cases::Entry> history_;
};

/// Where case and book differ, as a sentence, or nothing.
std::string find_difference(const cases::Case& filed, const Book& book, const Item& item,
                            const Almanac& almanac, Day today);

std::string describe(const Try& tried);

}  // namespace yimen::law
