-- A finding may also be about a case that another system handles (external = 1); case_id is then an id of the
-- unified register.
CREATE TABLE finding_about_any (
    id            text PRIMARY KEY,
    case_id       text NOT NULL,
    external      bigint NOT NULL,
    kind          text NOT NULL,
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    account       text NOT NULL,
    at_ms         bigint NOT NULL
);
INSERT INTO finding_about_any (id, case_id, external, kind, unit_id, division_code, account, at_ms)
SELECT id, case_id, 0, kind, unit_id, division_code, account, at_ms FROM case_finding;
DROP TABLE case_finding;
ALTER TABLE finding_about_any RENAME TO case_finding;
CREATE INDEX case_finding_by_division ON case_finding (division_code, id);
