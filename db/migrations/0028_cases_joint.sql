-- 联办: one application for several items. Each part is a case of its own; how the whole stands is
-- told by the parts and kept nowhere. The number is given when the whole is filed.
CREATE TABLE joint_case (
    id            text PRIMARY KEY,
    number        text NOT NULL,
    applicant_id  text NOT NULL,
    channel       text NOT NULL,
    lead_unit     text NOT NULL,
    lead_division text NOT NULL,
    delivery      text NOT NULL,
    filed_on      text NOT NULL,
    filed_by      text NOT NULL
);

CREATE TABLE joint_part (
    joint_case_id text NOT NULL REFERENCES joint_case (id),
    place         bigint NOT NULL,
    case_id       text NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (joint_case_id, place)
);
CREATE UNIQUE INDEX joint_part_by_case ON joint_part (case_id);

-- A part that needs the result of another one of the same whole (前置).
CREATE TABLE joint_need (
    case_id       text NOT NULL REFERENCES case_file (id),
    needs_case_id text NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (case_id, needs_case_id)
);
CREATE INDEX joint_need_by_needed ON joint_need (needs_case_id, case_id);
