SELECT id, account_id, unit_id, role, appointed_from, appointed_to
FROM post
WHERE account_id = $1
ORDER BY id
