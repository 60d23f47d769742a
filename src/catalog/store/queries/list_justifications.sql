SELECT material, reason, opinions FROM proof_justification WHERE entry_id = $1 ORDER BY material
