#pragma once

#include <string>

#include "catalog/actions/read_guide.h"
#include "catalog/actions/read_lists.h"

namespace yimen::catalog {

/// 办事流程图 as SVG, drawn from the steps and special procedures (REQ-023).
std::string draw_flow_chart(const ServiceItem& item);

/// 办事指南 on A4 pages as PDF, all thirteen elements, with a QR code to `page_url` (REQ-057).
std::string print_guide(const Guide& guide, const std::string& page_url);

/// A public list as an XLSX workbook.
std::string write_workbook(const ListContent& content);

}  // namespace yimen::catalog
