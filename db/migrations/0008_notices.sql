-- The word of an office in the numbers of its papers (机关代字). An office without a row goes by its
-- place and short name.
CREATE TABLE unit_paper (
    unit_id     text PRIMARY KEY,
    office_word text NOT NULL UNIQUE
);

-- The papers of cases (文书). What they say is sealed: they name people. A paper is found by what the
-- public page is told, number and code together, through one digest. Nothing changes but the state and
-- the digest of the first print.
CREATE TABLE notice (
    id                  text PRIMARY KEY,
    case_id             text NOT NULL,
    kind                text NOT NULL,
    unit_id             text NOT NULL,
    number              text NOT NULL,
    issued_on           text NOT NULL,
    issued_at_ms        bigint NOT NULL,
    sealed_values       text NOT NULL,
    sealed_code         text NOT NULL,
    digest              text NOT NULL,
    verification_digest text,
    state               text NOT NULL,
    replaced_by         text,
    pdf_digest          text
);
CREATE INDEX notice_by_case ON notice (case_id, id);
CREATE UNIQUE INDEX notice_by_number ON notice (number, unit_id) WHERE number <> '';
CREATE UNIQUE INDEX notice_by_verification ON notice (verification_digest)
WHERE verification_digest IS NOT NULL;

-- The last serial that was given out, for each office, word and year.
CREATE TABLE number_counter (
    unit_id     text NOT NULL,
    word        text NOT NULL,
    year        bigint NOT NULL,
    last_serial bigint NOT NULL,
    PRIMARY KEY (unit_id, word, year)
);

-- Where many servers write: serials that a lane has taken and gives out one by one, on that day only.
CREATE TABLE number_block (
    lane        text NOT NULL,
    unit_id     text NOT NULL,
    word        text NOT NULL,
    year        bigint NOT NULL,
    taken_on    text NOT NULL,
    taken_at_ms bigint NOT NULL,
    size        bigint NOT NULL,
    next_serial bigint NOT NULL,
    last_serial bigint NOT NULL,
    PRIMARY KEY (lane, unit_id, word, year)
);

-- Serials of a block that no paper has, because their day was over: what explains a gap.
CREATE TABLE unused_number (
    unit_id      text NOT NULL,
    word         text NOT NULL,
    year         bigint NOT NULL,
    first_serial bigint NOT NULL,
    last_serial  bigint NOT NULL,
    PRIMARY KEY (unit_id, word, year, first_serial)
);

-- Papers that reached somebody in one act (送达); the 送达回证 is itself a notice.
CREATE TABLE delivery (
    receipt_id      text PRIMARY KEY REFERENCES notice (id),
    case_id         text NOT NULL,
    way             text NOT NULL,
    delivered_at_ms bigint NOT NULL
);
CREATE INDEX delivery_by_case ON delivery (case_id, receipt_id);

CREATE TABLE delivered_notice (
    receipt_id text NOT NULL REFERENCES delivery (receipt_id),
    notice_id  text NOT NULL REFERENCES notice (id),
    PRIMARY KEY (receipt_id, notice_id)
);
CREATE INDEX delivered_notice_by_notice ON delivered_notice (notice_id);
