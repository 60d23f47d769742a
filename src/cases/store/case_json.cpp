#include "cases/store/case_json.h"

#include "cases/store/case_rows.h"

#include "platform/db/database.h"
#include "platform/json/day.h"
#include "platform/json/sparse.h"

namespace yimen::json::detail {

template <class T, auto& names>
struct NamedCodec {
    static void read(const boost::json::value& value, T& target, const std::string& pointer,
                     Problems& problems) {
        const auto* text = value.if_string();
        for (std::size_t at = 0; text != nullptr && at < names.size(); ++at) {
            if (names[at] == std::string_view{*text}) {
                target = static_cast<T>(at);
                return;
            }
        }
        refuse(problems, pointer, "json-type", "one of the names");
    }
    static boost::json::value write(T source) {
        return boost::json::value(names[static_cast<std::size_t>(source)]);
    }
    static void append(std::string& text, T source) {
        append_text(text, names[static_cast<std::size_t>(source)]);
    }
};

template <>
struct Codec<cases::LimitKind> : NamedCodec<cases::LimitKind, cases::kLimitNames> {};
template <>
struct Codec<cases::DayUnit> : NamedCodec<cases::DayUnit, cases::kDayUnitNames> {};
template <>
struct Codec<cases::Handing> : NamedCodec<cases::Handing, cases::kHandingNames> {};

}  // namespace yimen::json::detail

namespace yimen::cases {

namespace {

template <class T>
T known(const Result<T>& read, std::string_view what) {
    if (!read) throw db::DatabaseError{"cases: unreadable " + std::string{what}};
    return *read;
}

}  // namespace

std::string details_json(const Case& filed) {
    return json::write_sparse(filed);
}

Case details_from_json(std::string_view text) {
    return known(json::read_at_once<Case>(text), "details");
}

std::string particulars_json(const Particulars& said) {
    return json::write_sparse(said);
}

Particulars particulars_from_json(std::string_view text) {
    return known(json::read_at_once<Particulars>(text), "history");
}

}  // namespace yimen::cases
