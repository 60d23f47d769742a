-- What somebody may not do because of an earlier case: apply for the same item (行政许可法 第七十八条,
-- 第七十九条) or promise instead of proving (国办发〔2020〕42号). Without an end until it is lifted.
CREATE TABLE case_bar (
    id            text PRIMARY KEY,
    kind          text NOT NULL,
    applicant_id  text NOT NULL,
    item_key      text NOT NULL,
    item_name     text NOT NULL,
    case_id       text NOT NULL REFERENCES case_file (id),
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    began_on      text NOT NULL,
    ends_on       text NOT NULL,
    lifted_at_ms  bigint,
    lifted_by     text,
    lifted_for    text
);
CREATE INDEX case_bar_by_applicant ON case_bar (applicant_id, ends_on);
CREATE INDEX case_bar_by_division ON case_bar (division_code, id);
