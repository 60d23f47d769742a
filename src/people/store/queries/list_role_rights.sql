SELECT act, scope FROM role_right WHERE role = $1 ORDER BY act
