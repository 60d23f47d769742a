SELECT key, code, source, name, type, basis, promised_days
FROM superior_item
WHERE key = $1 AND cancelled = 0
