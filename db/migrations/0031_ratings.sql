-- 好差评: what applicants say of cases and of contacts in them, append-only. serial is the entry of the history that
-- was rated; of a case as a whole, the entry that says so. id begins with the day, of an anonymous rating with the
-- month, and is the order of lists. options are codes with commas between.
CREATE TABLE rating (
    id            text PRIMARY KEY,
    case_id       text NOT NULL,
    case_number   text NOT NULL,
    serial        bigint NOT NULL,
    about         text NOT NULL,
    act           text NOT NULL,
    entry_id      text NOT NULL,
    item_name     text NOT NULL,
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    level         bigint NOT NULL,
    options       text NOT NULL,
    words         text NOT NULL,
    channel       text NOT NULL,
    anonymous     bigint NOT NULL,
    account       text NOT NULL,
    on_day        text NOT NULL,
    at_ms         bigint NOT NULL
);
CREATE UNIQUE INDEX rating_by_slot ON rating (case_id, serial);
CREATE INDEX rating_by_unit ON rating (unit_id, id);
CREATE INDEX rating_by_division ON rating (division_code, id);

-- Whether staff is signed in where a rating comes from.
CREATE INDEX session_by_address ON session (address);

-- How many cases of a unit have ended, for the share of those that were rated.
CREATE INDEX case_file_ended_by_unit ON case_file (unit_id, state) WHERE open = 0;
