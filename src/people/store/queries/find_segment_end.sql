SELECT chain, segment, number, at_ms, account, role, act, subject, purpose, address, previous, digest
FROM audit_entry
WHERE chain = $1 AND segment = $2
ORDER BY number DESC
LIMIT 1
