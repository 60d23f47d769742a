INSERT INTO delivery (receipt_id, case_id, way, delivered_at_ms) VALUES ($1, $2, $3, $4)
