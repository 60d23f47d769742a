-- 替岗: who takes the steps of another at a unit, from one day to another with both; nothing goes. Ended before its time: 1.
-- Days as yyyy-mm-dd.
CREATE TABLE case_substitution (
    id            text PRIMARY KEY,
    unit_id       text NOT NULL,
    holder        text NOT NULL,
    substitute    text NOT NULL,
    from_on       text NOT NULL,
    until_on      text NOT NULL,
    named_by      text NOT NULL,
    ended         bigint NOT NULL
);
CREATE INDEX case_substitution_by_unit ON case_substitution (unit_id, until_on);
