SELECT id, second_factor, second_factor_waiting
FROM account
WHERE id > $1 AND (second_factor IS NOT NULL OR second_factor_waiting IS NOT NULL)
ORDER BY id
LIMIT $2
