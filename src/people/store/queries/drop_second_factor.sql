UPDATE account
SET second_factor = NULL, second_factor_waiting = NULL, second_factor_step = 0
WHERE id = $1
