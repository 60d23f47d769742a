SELECT chain, segment, number, at_ms, account, role, act, subject, purpose, address, previous, digest
FROM audit_entry
ORDER BY chain, segment, number
