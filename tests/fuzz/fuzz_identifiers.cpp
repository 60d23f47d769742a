// Any bytes as every identifier: what is taken must be in its normal form, and may be shown masked.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/day.h"
#include "core/identifiers/contact.h"
#include "core/identifiers/credit_code.h"
#include "core/identifiers/division_code.h"
#include "core/identifiers/item_code.h"
#include "core/identifiers/masks.h"
#include "core/identifiers/person_document.h"
#include "core/text/text.h"

namespace {

using namespace yimen::identifiers;

constexpr yimen::Day kToday{2026, 3, 6};

void require(bool holds) {
    if (!holds) std::abort();
}

void check_person(std::string_view text) {
    for (int value = 0; value <= static_cast<int>(DocumentType::Other); ++value) {
        const auto type = static_cast<DocumentType>(value);
        const auto read = check_document(type, text, kToday);
        if (!read) continue;
        const auto again = check_document(type, read->document.number, kToday);
        require(again && again->document == read->document);
        require(!read->born_on || *read->born_on <= kToday);
    }
}

void check_codes(std::string_view text) {
    if (const auto read = check_credit_code(text))
        require(check_credit_code(read->code)->code == read->code);
    if (const auto read = check_base_code(text))
        require(check_base_code(read->code)->code == read->code);
    if (const auto read = check_implementation_code(text)) require(read->code.size() == 31);
    if (const auto read = check_handling_item_code(text)) require(read->code.size() == 33);
    (void)check_mobile(text);
    (void)check_postcode(text);
    if (const auto read = DivisionCode::parse(text)) {
        require(*DivisionCode::parse(read->code()) == *read);
        const auto parent = read->parent();
        require(!parent || parent->covers(*read));
    }
}

void check_days(std::string_view text) {
    if (const auto day = yimen::Day::parse(text)) require(day->iso() == text);
    if (const auto instant = yimen::Instant::parse(text)) {
        // Near both ends the zone may lead out of the calendar; within a year of them it cannot.
        if (text.starts_with("0001") || text.starts_with("9999")) return;
        require(yimen::Instant::parse(yimen::format_iso(*instant)) == *instant);
    }
}

void check_masks(std::string_view text) {
    for (const auto mask : {mask_name, mask_id_number, mask_id_number_strictly, mask_mobile,
                            mask_address, mask_bank_card, mask_email}) {
        require(yimen::text::is_valid_utf8(mask(text)));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    check_person(text);
    check_codes(text);
    check_days(text);
    check_masks(text);
    return 0;
}
