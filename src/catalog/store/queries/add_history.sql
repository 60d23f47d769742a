INSERT INTO catalog_history (entry_id, serial, number, act, account, reason, at_ms)
SELECT CAST($1 AS text), coalesce(max(serial), 0) + 1, CAST($2 AS bigint), CAST($3 AS text),
       CAST($4 AS text), CAST($5 AS text), CAST($6 AS bigint)
FROM catalog_history
WHERE entry_id = CAST($1 AS text)
