-- One row a right; a role without rights brings one row with none.
SELECT post.id, post.unit_id, unit.name, unit.division_code, post.role, role.name,
       role_right.act, role_right.scope, role.demands_second_factor
FROM post
JOIN unit ON unit.id = post.unit_id
JOIN role ON role.id = post.role
LEFT JOIN role_right ON role_right.role = post.role
WHERE post.account_id = $1 AND post.appointed_from <= $2
  AND (post.appointed_to IS NULL OR post.appointed_to >= $2)
ORDER BY post.id, role_right.act
