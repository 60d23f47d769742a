UPDATE inquiry SET asker = $2 WHERE id = $1
