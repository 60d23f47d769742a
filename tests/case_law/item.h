#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "cases/domain/terms.h"

namespace yimen::law {

/// A material of a made-up item.
struct Paper {
    std::string key;
    bool always = true;  ///< asked for in every situation
    unsigned points = 0;
    bool may_come_later = false;
    bool may_be_promised = false;
};

/// A step of its examination. Those of one stage go side by side.
struct Work {
    std::int64_t stage = 0;
    std::int64_t half_days = 0;
    bool on_site = false;
};

/// A special procedure that its law allows.
struct Special {
    std::string kind;
    bool on_site = false;
    bool stops_law = false;
    bool stops_promise = false;
    bool stops_steps = false;
};

/// A made-up item, in plain values.
struct Item {
    cases::Life life = cases::Life::Permit;
    std::optional<std::int64_t> legal_days;
    std::int64_t promised_days = 0;
    std::vector<Paper> papers;
    std::vector<Work> works;
    std::vector<Special> specials;
    bool papers_may_come_later = false;
    std::optional<std::int64_t> later_days;
    bool promise = false;
    bool risky = false;
    std::optional<std::int64_t> longer_days;
    bool charged = false;
    bool charge_has_basis = false;
    bool certificate = false;
    bool one_person_may_do_all = false;
};

Item random_item(cases::Life life, std::mt19937_64& random);

const Paper* find_paper(const Item& item, const std::string& key);
const Special* find_special(const Item& item, const std::string& kind);

/// The same item as the code reads it.
cases::ItemTerms terms_of(const Item& item);

/// In words, for whoever looks for a fault.
std::string describe(const Item& item);

}  // namespace yimen::law
