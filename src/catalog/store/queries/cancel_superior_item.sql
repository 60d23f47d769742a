UPDATE superior_item SET cancelled = 1 WHERE key = $1
