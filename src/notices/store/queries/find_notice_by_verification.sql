SELECT id, case_id, kind, unit_id, number, issued_on, issued_at_ms, sealed_values, sealed_code, digest,
       state, replaced_by, pdf_digest
FROM notice
WHERE verification = $1
