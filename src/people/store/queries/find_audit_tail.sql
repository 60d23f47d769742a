SELECT chain, segment, number, at_ms, account, role, act, subject, purpose, address, previous, digest
FROM audit_entry
WHERE chain = $1
ORDER BY segment DESC, number DESC
LIMIT 1
