DELETE FROM role_right WHERE role = $1
