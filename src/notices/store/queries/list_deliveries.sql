SELECT delivery.receipt_id, way, delivered_at_ms, notice_id
FROM delivery
JOIN delivered_notice ON delivered_notice.receipt_id = delivery.receipt_id
WHERE case_id = $1
ORDER BY delivery.receipt_id, notice_id
