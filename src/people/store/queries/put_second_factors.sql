UPDATE account SET second_factor = $2, second_factor_waiting = $3 WHERE id = $1
