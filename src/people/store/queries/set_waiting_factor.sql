UPDATE account SET second_factor_waiting = $2 WHERE id = $1
