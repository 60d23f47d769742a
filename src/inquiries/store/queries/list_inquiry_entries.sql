SELECT serial, act, account, unit_id, to_account, words, at_ms
FROM inquiry_entry
WHERE inquiry_id = $1
ORDER BY serial
