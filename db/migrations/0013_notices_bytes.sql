-- Papers in fewer bytes: what they say and their codes are sealed together as bytes, digests are
-- bytes, and a short piece of the verification digest finds the row, whose code is then compared.
-- Papers that were issued before keep their code beside.
DROP INDEX notice_by_case;
DROP INDEX notice_by_number;
DROP INDEX notice_by_verification;
DROP INDEX delivery_by_case;
DROP INDEX delivered_notice_by_notice;
ALTER TABLE notice RENAME TO earlier_notice;
ALTER TABLE delivery RENAME TO earlier_delivery;
ALTER TABLE delivered_notice RENAME TO earlier_delivered_notice;

-- The papers of cases (文书). What they say is sealed: they name people. Nothing changes but the state
-- and the digest of the first print.
CREATE TABLE notice (
    id            text PRIMARY KEY,
    case_id       text NOT NULL,
    kind          text NOT NULL,
    unit_id       text NOT NULL,
    number        text NOT NULL,
    issued_on     text NOT NULL,
    issued_at_ms  bigint NOT NULL,
    sealed_values bytea NOT NULL,
    sealed_code   text,
    digest        bytea NOT NULL,
    verification  text,
    state         text NOT NULL,
    replaced_by   text,
    pdf_digest    text
);
INSERT INTO notice
SELECT id, case_id, kind, unit_id, number, issued_on, issued_at_ms,
       /*sqlite CAST(sealed_values AS blob)*/ /*postgres convert_to(sealed_values, 'UTF8')*/, sealed_code,
       /*sqlite CAST(digest AS blob)*/ /*postgres convert_to(digest, 'UTF8')*/,
       substr(verification_digest, 1, 12), state, replaced_by, pdf_digest
FROM earlier_notice;
CREATE INDEX notice_by_case ON notice (case_id, id);
CREATE UNIQUE INDEX notice_by_number ON notice (number, unit_id) WHERE number <> '';
CREATE INDEX notice_by_verification ON notice (verification) WHERE verification IS NOT NULL;

-- Papers that reached somebody in one act (送达); the 送达回证 is itself a notice.
CREATE TABLE delivery (
    receipt_id      text PRIMARY KEY REFERENCES notice (id),
    case_id         text NOT NULL,
    way             text NOT NULL,
    delivered_at_ms bigint NOT NULL
);
INSERT INTO delivery SELECT receipt_id, case_id, way, delivered_at_ms FROM earlier_delivery;
CREATE INDEX delivery_by_case ON delivery (case_id, receipt_id);

CREATE TABLE delivered_notice (
    receipt_id text NOT NULL REFERENCES delivery (receipt_id),
    notice_id  text NOT NULL REFERENCES notice (id),
    PRIMARY KEY (receipt_id, notice_id)
);
INSERT INTO delivered_notice SELECT receipt_id, notice_id FROM earlier_delivered_notice;
CREATE INDEX delivered_notice_by_notice ON delivered_notice (notice_id);

DROP TABLE earlier_delivered_notice;
DROP TABLE earlier_delivery;
DROP TABLE earlier_notice;
