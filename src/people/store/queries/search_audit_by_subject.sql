SELECT chain, segment, number, at_ms, account, role, act, subject, purpose, address, previous, digest
FROM audit_entry
WHERE subject = cast($9 as text)
  AND at_ms >= $1 AND at_ms < $2
  AND (at_ms, chain, segment, number) < ($3, $4, $5, $6)
  AND (cast($7 as text) IS NULL OR account = $7)
  AND (cast($8 as text) IS NULL OR act = $8)
ORDER BY at_ms DESC, chain DESC, segment DESC, number DESC
LIMIT $10
