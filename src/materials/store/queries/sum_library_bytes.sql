SELECT cast(coalesce(sum(size_bytes), 0) AS bigint) FROM material_file WHERE owner_id = $1
