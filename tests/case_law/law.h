#pragma once

#include <map>
#include <string>
#include <string_view>

#include "case_law/book.h"

namespace yimen::law {

/// What speaks against a try, by the code of the refusal, with how often: all of it, in no order.
using Objections = std::map<std::string, int>;

/// Whether the act has a place in the state at all (requirements part C, standards.md §10).
bool has_a_place(cases::Life life, cases::State state, cases::Act act);

/// Who alone may do it.
cases::Actor belongs_to(cases::Act act);

/// What the case is after it.
cases::State leads_to(cases::State from, cases::Act act);

/// Which paper the act issues; empty: none.
std::string_view paper_of(cases::Life life, cases::Act act);

/// Nothing: it must be granted. Something: it must be refused, and for nothing else.
Objections object(const Book& book, const Item& item, const Almanac& almanac, Day today,
                  const Try& tried, const cases::Doer& doer);

/// The same, of interested parties and of hearings alone (行政许可法 art. 36, 47, 48).
Objections object_to_hearing(const Book& book, const Item& item, const Almanac& almanac, Day today,
                             const Try& tried, const cases::Doer& doer);
/// Of who takes materials or a result into their hands.
Objections object_to_transfer(const Book& book, const Item& item, const Try& tried,
                              const cases::Doer& doer);
/// Of who looks at a decision that a rule took.
Objections object_to_inspection(const Book& book, const Try& tried);

/// Writes an act that was granted into the book.
void enter(Book& book, const Item& item, const Almanac& almanac, Day today, const Try& tried,
           const cases::Doer& doer);

/// From which day it counts.
Day counts_from(const Book& book, const Item& item, const Almanac& almanac, Day today,
                cases::Act act);

/// Whether a notice that names these gaps names one that was there at the first notice already.
int gaps_told_again(const Book& book, const std::vector<cases::Gap>& gaps);

}  // namespace yimen::law
