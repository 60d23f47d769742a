SELECT id, document_type, number, name, mobile, created_at_ms, version
FROM natural_person
WHERE document_type = $1 AND number_digest = $2
