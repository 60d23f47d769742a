UPDATE account
SET second_factor = second_factor_waiting, second_factor_waiting = NULL, second_factor_step = $2
WHERE id = $1
