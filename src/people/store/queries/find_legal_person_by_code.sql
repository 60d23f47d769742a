SELECT id, credit_code, name, kind, representative_id, created_at_ms, version
FROM legal_person
WHERE credit_code = $1
