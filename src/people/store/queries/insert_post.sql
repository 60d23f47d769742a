INSERT INTO post (id, account_id, unit_id, role, appointed_from, appointed_to)
VALUES ($1, $2, $3, $4, $5, $6)
