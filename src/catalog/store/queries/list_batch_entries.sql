SELECT entry_id, number
FROM publication_batch_entry
WHERE batch_id = $1
ORDER BY entry_id
