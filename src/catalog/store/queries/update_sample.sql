UPDATE inspection_sample
SET state = $4, finding = $5, correction = $6, changed_by = $7, changed_at_ms = $8,
    version = version + 1
WHERE inspection_id = $1 AND entry_id = $2 AND version = $3
