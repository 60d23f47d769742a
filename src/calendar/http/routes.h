#pragma once

#include "calendar/actions/published_calendar.h"

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::calendar {

/// getCalendarYear and explainDueDay for everybody; getCalendar, previewCalendarTable,
/// importCalendarTable, listClosures, closeOffices, reopenOffices at the desk. All arguments must
/// outlive the router.
void add_routes(http::Router& router, Services& services, PublishedCalendar& calendar);

}  // namespace yimen::calendar
