#pragma once

#include <string>
#include <vector>

#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// What a filled-in field of a model form looks like. 示范文本
struct SampleValue {
    std::string field;
    std::string value;
};

/// Made up, the same every time, of a kind that the field would take.
std::string sample_value(const form::Field& field);

/// One for each field of the form, in its order.
std::vector<SampleValue> sample_values(const ServiceItem& item);

}  // namespace yimen::catalog
