SELECT id, owner_id, digest, kind, size_bytes, pages, scan, file_name, channel, account_id,
       received_at_ms
FROM material_file
WHERE id = $1
