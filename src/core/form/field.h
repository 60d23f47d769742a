#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/logic/rule.h"

namespace yimen::form {

/// How many rows a group may have.
struct Repeats {
    std::int64_t minimum_rows = 0;
    std::int64_t maximum_rows = 0;

    friend bool operator==(const Repeats&, const Repeats&) = default;
};
BOOST_DESCRIBE_STRUCT(Repeats, (), (minimum_rows, maximum_rows))

/// One field of an application form, over a shared data element. 表单字段
struct Field {
    std::string name;
    std::string label;
    std::string type;     ///< text, textarea, number, money, date, bool, select, …, group
    std::string element;  ///< data element: person.name
    bool required = false;
    std::optional<std::vector<std::string>> options;
    std::optional<std::string> help;
    std::optional<logic::Rule> when;              ///< asked only where this holds
    std::optional<std::string> from_certificate;  ///< certificate-type.attribute

    /// Title of the question block; fields without one go on with the block before them.
    std::optional<std::string> block;
    /// Name of the group whose rows have this field.
    std::optional<std::string> group;
    std::optional<Repeats> repeats;      ///< of a group: its rows
    std::optional<std::string> minimum;  ///< of a number, money (decimal) or date (YYYY-MM-DD)
    std::optional<std::string> maximum;
    std::optional<std::int64_t> maximum_length;  ///< characters
    std::optional<std::string> format;           ///< named: integer, email, postcode
    std::optional<bool> sensitive;               ///< null: as the type has it, see `is_sensitive`

    /// Came after forms were in use (platform/json/bind.h).
    static constexpr std::array<std::string_view, 8> kLaterMembers = {
        "block", "group", "repeats", "minimum", "maximum", "maximum_length", "format", "sensitive"};
};
BOOST_DESCRIBE_STRUCT(Field, (),
                      (name, label, type, element, required, options, help, when, from_certificate,
                       block, group, repeats, minimum, maximum, maximum_length, format, sensitive))

enum class FieldType : std::uint8_t {
    Text,
    TextArea,
    Number,
    Money,
    Date,
    Bool,
    Select,
    MultiSelect,
    Phone,
    IdCard,
    Uscc,
    BankCard,
    Address,
    Group,
};

/// A type that forms do not know is text: what is published was held against the code table.
FieldType type_of(const Field& field);

/// Whether what people answer here is sensitive personal information (GB/T 35273 annex B): as the
/// field says, else id cards, bank cards, phones and addresses of people.
bool is_sensitive(const Field& field);

/// Most characters of an answer: `maximum_length`, but never more than its type allows (text 200,
/// textarea 2000, address 300, email 254); an option may be as long as a textarea, whatever
/// `maximum_length` says.
std::size_t length_limit(const Field& field);

/// Rows of a group: as `repeats` says, 0 to 20 without, never more than 200.
Repeats rows_of(const Field& group);

/// Places in `fields` of the members of a group, in the order of the form.
std::vector<std::size_t> members_of(std::span<const Field> fields, std::string_view group);

/// The first field of this name, or null.
const Field* find_field(std::span<const Field> fields, std::string_view name);

}  // namespace yimen::form
