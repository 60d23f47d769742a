SELECT id, credit_code, name, kind, representative_id, created_at_ms, version
FROM legal_person
WHERE representative_id = $1
ORDER BY id
