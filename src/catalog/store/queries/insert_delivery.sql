INSERT INTO superior_delivery (id, label, cause, received_at_ms, received_by, added, changed,
                               cancelled)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
