SELECT id, login_name, display_name, password_hash, password_set_at_ms, second_factor,
       second_factor_waiting, second_factor_step, active, created_at_ms, one_time_password,
       person_id, version, assurance
FROM account
WHERE login_name = $1
