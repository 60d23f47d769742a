INSERT INTO delivery (case_id, receipt_id, way, delivered_at_ms, notice_ids)
VALUES ($1, $2, $3, $4, $5)
