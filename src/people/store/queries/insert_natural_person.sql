-- Two that register the same number at once: one inserts, the other finds.
INSERT INTO natural_person (id, document_type, number, number_digest, name, mobile, created_at_ms, name_digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (document_type, number_digest) DO NOTHING
