-- How far the due days of open cases are rewritten after the calendar has changed: one row. `passes` counts the
-- times that all of them were gone through for this revision of the calendar.
CREATE TABLE case_due_days (
    id            bigint PRIMARY KEY,
    revision      bigint NOT NULL,
    noticed_at_ms bigint NOT NULL,
    passes        bigint NOT NULL,
    after_id      text NOT NULL
);
