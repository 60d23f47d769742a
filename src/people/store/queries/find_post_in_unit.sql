SELECT id FROM post
WHERE unit_id = $1 AND (appointed_to IS NULL OR appointed_to >= $2)
LIMIT 1
