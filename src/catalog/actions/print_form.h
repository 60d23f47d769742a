#pragma once

#include <string>

#include "catalog/actions/read_guide.h"

namespace yimen::catalog {

enum class FormFilling {
    Blank,   ///< 空白表格, to be filled in by hand
    Sample,  ///< 示范文本, filled in with made-up values
};

/// The application form of the item on A4 pages, from its form fields: 表格下载 and 示范文本
/// (REQ-021), with a QR code to `page_url`. Refuses `not-found` for an item that has no form.
Result<std::string> print_form(const Guide& guide, FormFilling filling,
                               const std::string& page_url);

}  // namespace yimen::catalog
