SELECT count(*), cast(coalesce(sum(size_bytes), 0) AS bigint)
FROM material_upload
WHERE owner_id = $1 AND file_id IS NULL
