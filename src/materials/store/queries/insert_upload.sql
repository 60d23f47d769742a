INSERT INTO material_upload (id, owner_id, account_id, channel, file_name, size_bytes, stated_digest,
                             touched_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
