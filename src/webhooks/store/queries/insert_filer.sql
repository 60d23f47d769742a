INSERT INTO webhook_filer (case_id, client_id) VALUES ($1, $2)
ON CONFLICT (case_id) DO NOTHING
