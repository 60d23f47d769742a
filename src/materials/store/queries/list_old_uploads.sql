SELECT id, owner_id, account_id, channel, file_name, size_bytes, stated_digest, received_bytes, file_id,
       touched_at_ms
FROM material_upload
WHERE touched_at_ms < $1
ORDER BY touched_at_ms
LIMIT $2
