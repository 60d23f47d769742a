INSERT INTO publication_batch_entry (batch_id, entry_id, number) VALUES ($1, $2, $3)
