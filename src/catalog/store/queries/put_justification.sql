INSERT INTO proof_justification (entry_id, material, reason, opinions)
VALUES ($1, $2, $3, $4)
ON CONFLICT (entry_id, material) DO UPDATE
SET reason = excluded.reason, opinions = excluded.opinions
