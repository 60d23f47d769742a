INSERT INTO role_right (role, act, scope) VALUES ($1, $2, $3)
