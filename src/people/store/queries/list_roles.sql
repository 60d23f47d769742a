-- One row a right; a role without rights brings one row with none.
SELECT role.id, role.name, role.demands_second_factor, role_right.act, role_right.scope
FROM role
LEFT JOIN role_right ON role_right.role = role.id
ORDER BY role.id, role_right.act
