#pragma once

#include <string>
#include <vector>

#include <boost/json/array.hpp>

#include "city/city.h"

/// What is handed in with an act on a case, and what is ticked, by the words of a scenario.
namespace yimen::test {

/// `a,b` by its sign.
std::vector<std::string> parts_of(const std::string& text, char sign);

/// `全部` what is required, `缺:a,b` all of it but these, or `a,b`: on paper, what the office
/// issued itself by its number. With a word before it as that word says: `电子:` from the library
/// of who hands it in, `原件:` on paper whatever it is, `承诺:`, `编号:`, `无编号:`, `无来源:` from
/// a library without saying what, `他人:` from the shop owner's library, `过期:` and `撤回:` from
/// one's own, `证照:` as a certificate (the one that was issued, else one's own upload), `传真:`.
boost::json::array handed(City& city, const std::string& account, const std::string& text);

/// Puts one of the kind into the library of the account; brings its id. What became of it:
/// `expired`, `withdrawn` or nothing.
std::string keep_material(City& city, const std::string& account, const std::string& kind,
                          const std::string& what_became_of_it);

/// Review points: `全部`, or all but one: `缺:key/1`.
boost::json::array ticked(City& city, const std::string& text);

/// `key:words;纸质key:words`
boost::json::array gaps_in(const std::string& text);

}  // namespace yimen::test
