-- The notice of the State Council on the holidays of a year, as it was imported last. Its revision is
-- that of the calendar which the import made.
CREATE TABLE calendar_year (
    year           bigint PRIMARY KEY,
    paper          text NOT NULL,
    imported_at_ms bigint NOT NULL,
    imported_by    text NOT NULL,
    revision       bigint NOT NULL
);

-- The days a notice announces: off, or work for a weekend day made a working day. A notice may also
-- name days of the December before its year.
CREATE TABLE calendar_day (
    year bigint NOT NULL REFERENCES calendar_year (year),
    day  text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (year, day)
);

-- Days on which the offices of a place and of all below it stay closed (typhoon).
CREATE TABLE local_closure (
    division_code text NOT NULL,
    day           text NOT NULL,
    reason        text NOT NULL,
    closed_at_ms  bigint NOT NULL,
    closed_by     text NOT NULL,
    PRIMARY KEY (day, division_code)
);
CREATE INDEX local_closure_by_division ON local_closure (division_code, day);

-- One row: how often the calendar has changed, so that every server sees at once that it must read
-- the tables anew.
CREATE TABLE calendar_revision (
    only_row bigint PRIMARY KEY,
    number   bigint NOT NULL
);
