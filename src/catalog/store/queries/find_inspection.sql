SELECT id, name, opened_at_ms, opened_by FROM inspection WHERE id = $1
