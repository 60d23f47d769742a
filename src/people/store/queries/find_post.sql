SELECT id, account_id, unit_id, role, appointed_from, appointed_to FROM post WHERE id = $1
