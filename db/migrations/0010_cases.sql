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
    details       text NOT NULL,
    due_on        text NOT NULL,
    wakes_on      text NOT NULL,
    serial        bigint NOT NULL,
    head          text NOT NULL,
    version       bigint NOT NULL,
    changed_at_ms bigint NOT NULL
);
CREATE UNIQUE INDEX case_file_by_number ON case_file (number) WHERE number IS NOT NULL;
CREATE INDEX case_file_by_applicant ON case_file (applicant_id, id);
CREATE INDEX case_file_open_by_unit ON case_file (unit_id, state, due_on, id) WHERE open = 1;
CREATE INDEX case_file_open_by_division ON case_file (division_code, state, due_on, id) WHERE open = 1;
CREATE INDEX case_file_by_waking ON case_file (wakes_on, id) WHERE wakes_on < '9999-12-31';

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
    said          text NOT NULL,
    digest        text NOT NULL,
    PRIMARY KEY (case_id, serial)
);

-- What the applicant answered, encrypted: as it is while a draft (serial 0), then as it stood with
-- the act of that serial.
CREATE TABLE case_answers (
    case_id       text NOT NULL REFERENCES case_file (id),
    serial        bigint NOT NULL,
    answers       text NOT NULL,
    PRIMARY KEY (case_id, serial)
);

-- 办件编号: the last serial that an entry gave away on a day.
CREATE TABLE case_number (
    entry_id      text NOT NULL,
    day           text NOT NULL,
    last          bigint NOT NULL,
    PRIMARY KEY (entry_id, day)
);

-- Facts that were looked up for a case (check.*): 0 unknown, 1 no, 2 yes.
CREATE TABLE case_fact (
    case_id       text NOT NULL REFERENCES case_file (id),
    name          text NOT NULL,
    value         bigint NOT NULL,
    source        text NOT NULL,
    found_at_ms   bigint NOT NULL,
    PRIMARY KEY (case_id, name)
);

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
CREATE INDEX case_finding_by_division ON case_finding (division_code, id);

INSERT INTO role (id, name, demands_second_factor) SELECT 'case-examiner', '审查人员', 0
WHERE EXISTS (SELECT 1 FROM role WHERE id = 'window-clerk');
INSERT INTO role (id, name, demands_second_factor) SELECT 'chief-representative', '首席事务代表', 0
WHERE EXISTS (SELECT 1 FROM role WHERE id = 'window-clerk');
INSERT INTO role (id, name, demands_second_factor) SELECT 'case-supervisor', '效能监督', 0
WHERE EXISTS (SELECT 1 FROM role WHERE id = 'window-clerk');
INSERT INTO role_right (role, act, scope)
SELECT id, 'cases.receive', 'below' FROM role WHERE id = 'window-clerk';
INSERT INTO role_right (role, act, scope)
SELECT id, 'cases.examine', 'own' FROM role WHERE id IN ('case-examiner', 'chief-representative');
INSERT INTO role_right (role, act, scope)
SELECT id, 'cases.decide', 'own' FROM role WHERE id = 'chief-representative';
INSERT INTO role_right (role, act, scope)
SELECT id, 'cases.supervise', 'below' FROM role WHERE id = 'case-supervisor';
