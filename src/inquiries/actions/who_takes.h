#pragma once

#include <string>
#include <vector>

#include "inquiries/store/inquiry_store.h"
#include "people/people.h"

namespace yimen::inquiries {

/// Whoever has a right over cases of the unit takes its inquiries.
bool takes_inquiries(const people::Person& officer, const people::Responsibility& place);

/// Whoever does so through a post at the unit itself.
bool works_at(const people::Person& officer, const std::string& unit_id);

/// Whoever takes some somewhere.
bool takes_any(const people::Person& officer);

bool supervises(const people::Person& officer, const people::Responsibility& place);

/// Who takes inquiries through a post at the unit itself, by the shown name, each once.
std::vector<people::Officer> takers_of(db::Transaction& transaction, const std::string& unit_id,
                                       Day day);

/// Whoever takes inquiries of the unit that answers for it, that was asked first or to which it is
/// offered, who supervises the place, and whoever has done something to it.
bool may_know(db::Transaction& transaction, const InquiryStore& store, const Inquiry& inquiry,
              const people::Person& officer);

/// Of the unit, else the division alone.
people::Responsibility place_of(db::Transaction& transaction, const std::string& unit_id,
                                const std::string& division_code = {});

}  // namespace yimen::inquiries
