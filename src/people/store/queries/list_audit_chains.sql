-- Jumps from chain to chain along the primary key instead of reading every entry.
WITH RECURSIVE named (chain) AS (
    SELECT min(chain) FROM audit_entry
    UNION ALL
    SELECT (SELECT min(audit_entry.chain) FROM audit_entry WHERE audit_entry.chain > named.chain)
    FROM named
    WHERE named.chain IS NOT NULL
)
SELECT chain FROM named WHERE chain IS NOT NULL
