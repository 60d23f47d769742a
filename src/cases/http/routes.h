#pragma once

#include "cases/actions/office.h"

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::cases {

/// What api/openapi.yaml has of cases. Both must outlive the router.
void add_routes(http::Router& router, Services& services, Office& office);

/// Work lists, their search, and to whom work may be handed over.
void add_work_routes(http::Router& router, Services& services, Office& office);

/// The cases of an item as text and as a workbook.
void add_export_routes(http::Router& router, Services& services, Office& office);

/// 结果公示: what anybody may read of decisions.
void add_result_routes(http::Router& router, Services& services, Office& office);

/// Who takes the steps of others while they are away.
void add_substitution_routes(http::Router& router, Services& services, Office& office);

/// Who may not apply or promise for a time, and the end of it.
void add_bar_routes(http::Router& router, Services& services, Office& office);

/// What would become of due days.
void add_due_day_routes(http::Router& router, Services& services, Office& office);

/// One application for several items.
void add_joint_routes(http::Router& router, Services& services, Office& office);

/// 批量申报: the same item many times at once.
void add_row_routes(http::Router& router, Services& services, Office& office);

/// The acts alone, one operation each: POST /api/cases/{case_id}/<act>.
void add_act_routes(http::Router& router, Services& services, Office& office);

}  // namespace yimen::cases
