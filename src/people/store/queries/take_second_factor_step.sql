-- A code is taken once: its step must be later than the last one.
UPDATE account SET second_factor_step = $2 WHERE id = $1 AND second_factor_step < $2
