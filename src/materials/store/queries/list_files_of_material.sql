SELECT file.id, file.owner_id, file.digest, file.kind, file.size_bytes, file.pages, file.scan,
       file.file_name, file.channel, file.account_id, file.received_at_ms
FROM library_material_file AS part JOIN material_file AS file ON file.id = part.file_id
WHERE part.material_id = $1
ORDER BY part.position
