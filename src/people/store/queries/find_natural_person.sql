SELECT id, document_type, number, name, mobile, created_at_ms, version
FROM natural_person
WHERE id = $1
