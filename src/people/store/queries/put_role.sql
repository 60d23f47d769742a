INSERT INTO role (id, name, demands_second_factor) VALUES ($1, $2, $3)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, demands_second_factor = excluded.demands_second_factor
