SELECT id, name, demands_second_factor FROM role WHERE id = $1
