#include "materials/domain/use_mark.h"

namespace yimen::materials {

std::string use_mark(const MaterialUse& use, Day day) {
    return "仅供办理 " + use.item_name + " 办件 " + use.case_number + " 使用 " +
           format_chinese(day);
}

std::string verification_mark(const std::string& unit_name, Day day) {
    return "仅供" + unit_name + "核验原件使用 " + format_chinese(day);
}

}  // namespace yimen::materials
