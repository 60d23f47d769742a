INSERT INTO material_file (id, owner_id, digest, kind, size_bytes, pages, scan, file_name, channel,
                           account_id, received_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
