SELECT receipt_id, way, delivered_at_ms, notice_ids
FROM delivery
WHERE case_id = $1
ORDER BY receipt_id
