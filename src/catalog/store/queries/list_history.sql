SELECT at_ms, act, account, number, reason
FROM catalog_history
WHERE entry_id = $1
ORDER BY serial DESC
