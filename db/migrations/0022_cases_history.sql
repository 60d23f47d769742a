-- Acts in few bytes: who did what, from which state to which, is one compact record. What was written before stays
-- where it is and is read from there.
ALTER TABLE case_history RENAME TO earlier_case_history;
CREATE TABLE case_history (
    case_id       text NOT NULL REFERENCES case_file (id),
    serial        bigint NOT NULL,
    at_ms         bigint NOT NULL,
    done          bytea NOT NULL,
    said          bytea NOT NULL,
    digest        bytea NOT NULL,
    PRIMARY KEY (case_id, serial)
) /*sqlite WITHOUT ROWID*/;
