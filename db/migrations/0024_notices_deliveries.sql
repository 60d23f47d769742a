-- 送达: one row for what reached somebody in one act, with the papers it handed over. Nobody had recorded a delivery
-- before.
DROP TABLE delivered_notice;
DROP TABLE delivery;
CREATE TABLE delivery (
    case_id         text NOT NULL,
    receipt_id      text NOT NULL REFERENCES notice (id),
    way             text NOT NULL,
    delivered_at_ms bigint NOT NULL,
    notice_ids      text NOT NULL,
    PRIMARY KEY (case_id, receipt_id)
) /*sqlite WITHOUT ROWID*/;
