SELECT key, code, source, name, type, basis, promised_days
FROM superior_item
WHERE cancelled = 0
ORDER BY key
