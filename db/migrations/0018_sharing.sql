-- 外部办件: what departments handle in systems of their own, as those systems say. applicant is encrypted;
-- applicant_digest finds the cases of somebody by their document, with or without an account here. A case without
-- a due day has 9999-12-31.
CREATE TABLE external_case (
    id               text PRIMARY KEY,
    number           text NOT NULL,
    client_id        text NOT NULL,
    entry_id         text NOT NULL,
    entry_version    bigint NOT NULL,
    item_code        text NOT NULL,
    item_name        text NOT NULL,
    unit_id          text NOT NULL,
    division_code    text NOT NULL,
    applicant_digest text NOT NULL,
    applicant        text NOT NULL,
    stage            text NOT NULL,
    received_on      text NOT NULL,
    due_on           text NOT NULL,
    ended_on         text,
    outcome          text NOT NULL,
    flagged          bigint NOT NULL,
    serial           bigint NOT NULL,
    changed_at_ms    bigint NOT NULL
);
CREATE UNIQUE INDEX external_case_by_number ON external_case (number);
CREATE INDEX external_case_by_unit ON external_case (unit_id, id);
CREATE INDEX external_case_by_division ON external_case (division_code, id);
CREATE INDEX external_case_by_applicant ON external_case (applicant_digest, id);

-- What was reported of a case, append-only. said is encrypted: opinions name people. id orders the reports of a
-- unit for whoever reads them one after the other.
CREATE TABLE external_report (
    id      text NOT NULL,
    unit_id text NOT NULL,
    case_id text NOT NULL REFERENCES external_case (id),
    serial  bigint NOT NULL,
    kind    text NOT NULL,
    on_day  text NOT NULL,
    said    text NOT NULL,
    account text NOT NULL,
    at_ms   bigint NOT NULL,
    PRIMARY KEY (case_id, serial)
);
CREATE UNIQUE INDEX external_report_by_unit ON external_report (unit_id, id);
