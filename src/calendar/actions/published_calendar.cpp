#include "calendar/actions/published_calendar.h"

#include "calendar/domain/table.h"
#include "calendar/store/calendar_store.h"

namespace yimen::calendar {

const Notice* CalendarView::find_notice(int year) const {
    for (const auto& notice : notices) {
        if (notice.table.year == year) return &notice;
    }
    return nullptr;
}

std::shared_ptr<const CalendarView> PublishedCalendar::view() {
    const auto counter = database_.change_counter();
    const std::scoped_lock lock{mutex_};
    if (counter != seen_counter_) {
        bring_up_to_date();
        seen_counter_ = counter;
    }
    return view_;
}

void PublishedCalendar::bring_up_to_date() {
    auto next = std::make_shared<CalendarView>();
    const bool changed = database_.read([&](db::Transaction& transaction) {
        const CalendarStore store{transaction};
        next->revision = store.revision();
        if (next->revision == view_->revision) return false;
        next->notices = store.list_notices();
        next->closures = store.list_closures();
        return true;
    });
    if (!changed) return;
    next->calendar = make_calendar(next->notices, next->closures);
    view_ = std::move(next);
}

void PublishedCalendar::note(const ComputedDay& told) {
    if (!told.provisional) return;
    auto latest = latest_computed_year_.load();
    while (told.day.year() > latest &&
           !latest_computed_year_.compare_exchange_weak(latest, told.day.year())) {
    }
}

std::vector<MissingYear> PublishedCalendar::missing_years(Day today) {
    return find_missing_years(view()->calendar.published_years(), today, latest_computed_year_);
}

}  // namespace yimen::calendar
