-- Details, what acts said, answers and digests as bytes: a case takes half the room. What was kept as
-- text before is kept as the bytes of that text and read as such.
DROP INDEX case_file_by_number;
DROP INDEX case_file_by_applicant;
DROP INDEX case_file_open_by_unit;
DROP INDEX case_file_open_by_division;
DROP INDEX case_file_by_waking;
DROP INDEX case_file_by_entry;
DROP INDEX case_finding_by_division;
ALTER TABLE case_file RENAME TO earlier_case_file;
ALTER TABLE case_history RENAME TO earlier_case_history;
ALTER TABLE case_answers RENAME TO earlier_case_answers;
ALTER TABLE case_number RENAME TO earlier_case_number;
ALTER TABLE case_fact RENAME TO earlier_case_fact;
ALTER TABLE case_finding RENAME TO earlier_case_finding;

-- 办件: what a case is now. Its history makes it; lists and limits are answered from here. No day is
-- written as 9999-12-31, so that lists by day hold every case.
CREATE TABLE case_file (
    id            text PRIMARY KEY,
    number        text,
    entry_id      text NOT NULL,
    entry_version bigint NOT NULL,
    item_name     text NOT NULL,
    life          text NOT NULL,
    state         text NOT NULL,
    open          bigint NOT NULL,
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    applicant_id  text NOT NULL,
    details       bytea NOT NULL,
    due_on        text NOT NULL,
    wakes_on      text NOT NULL,
    serial        bigint NOT NULL,
    head          text NOT NULL,
    version       bigint NOT NULL,
    changed_at_ms bigint NOT NULL
);
INSERT INTO case_file
SELECT id, number, entry_id, entry_version, item_name, life, state, open, unit_id, division_code,
       applicant_id, /*sqlite CAST(details AS blob)*/ /*postgres convert_to(details, 'UTF8')*/, due_on,
       wakes_on, serial, head, version, changed_at_ms
FROM earlier_case_file;
CREATE UNIQUE INDEX case_file_by_number ON case_file (number) WHERE number IS NOT NULL;
CREATE INDEX case_file_by_applicant ON case_file (applicant_id, id);
CREATE INDEX case_file_open_by_unit ON case_file (unit_id, state, due_on, id) WHERE open = 1;
CREATE INDEX case_file_open_by_division ON case_file (division_code, state, due_on, id) WHERE open = 1;
CREATE INDEX case_file_by_waking ON case_file (wakes_on, id) WHERE wakes_on < '9999-12-31';
-- All cases of one item, in the order in which they were opened: what is taken away as a table.
CREATE INDEX case_file_by_entry ON case_file (entry_id, id);

-- Every act on a case, append-only, each with the digest of itself and of the one before it.
CREATE TABLE case_history (
    case_id       text NOT NULL REFERENCES case_file (id),
    serial        bigint NOT NULL,
    act           text NOT NULL,
    actor         text NOT NULL,
    account       text NOT NULL,
    unit_id       text NOT NULL,
    from_state    text NOT NULL,
    to_state      text NOT NULL,
    effective_on  text NOT NULL,
    at_ms         bigint NOT NULL,
    said          bytea NOT NULL,
    digest        bytea NOT NULL,
    PRIMARY KEY (case_id, serial)
) /*sqlite WITHOUT ROWID*/;
INSERT INTO case_history
SELECT case_id, serial, act, actor, account, unit_id, from_state, to_state, effective_on, at_ms,
       /*sqlite CAST(said AS blob)*/ /*postgres convert_to(said, 'UTF8')*/,
       /*sqlite CAST(digest AS blob)*/ /*postgres convert_to(digest, 'UTF8')*/
FROM earlier_case_history;

-- What the applicant answered, encrypted: as it is while a draft (serial 0), then as it stood with
-- the act of that serial.
CREATE TABLE case_answers (
    case_id       text NOT NULL REFERENCES case_file (id),
    serial        bigint NOT NULL,
    answers       bytea NOT NULL,
    PRIMARY KEY (case_id, serial)
) /*sqlite WITHOUT ROWID*/;
INSERT INTO case_answers
SELECT case_id, serial, /*sqlite CAST(answers AS blob)*/ /*postgres convert_to(answers, 'UTF8')*/
FROM earlier_case_answers;

-- 办件编号: the last serial that an entry gave away on a day.
CREATE TABLE case_number (
    entry_id      text NOT NULL,
    day           text NOT NULL,
    last          bigint NOT NULL,
    PRIMARY KEY (entry_id, day)
) /*sqlite WITHOUT ROWID*/;
INSERT INTO case_number SELECT entry_id, day, last FROM earlier_case_number;

-- Facts that were looked up for a case (check.*): 0 unknown, 1 no, 2 yes.
CREATE TABLE case_fact (
    case_id       text NOT NULL REFERENCES case_file (id),
    name          text NOT NULL,
    value         bigint NOT NULL,
    source        text NOT NULL,
    found_at_ms   bigint NOT NULL,
    PRIMARY KEY (case_id, name)
) /*sqlite WITHOUT ROWID*/;
INSERT INTO case_fact SELECT case_id, name, value, source, found_at_ms FROM earlier_case_fact;

-- What supervision must see: a second notice, an examiner who looked before acceptance, a receipt
-- outside the platform.
CREATE TABLE case_finding (
    id            text PRIMARY KEY,
    case_id       text NOT NULL REFERENCES case_file (id),
    kind          text NOT NULL,
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    account       text NOT NULL,
    at_ms         bigint NOT NULL
);
INSERT INTO case_finding
SELECT id, case_id, kind, unit_id, division_code, account, at_ms FROM earlier_case_finding;
CREATE INDEX case_finding_by_division ON case_finding (division_code, id);

DROP TABLE earlier_case_history;
DROP TABLE earlier_case_answers;
DROP TABLE earlier_case_number;
DROP TABLE earlier_case_fact;
DROP TABLE earlier_case_finding;
DROP TABLE earlier_case_file;
