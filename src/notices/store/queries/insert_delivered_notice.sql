INSERT INTO delivered_notice (receipt_id, notice_id) VALUES ($1, $2)
