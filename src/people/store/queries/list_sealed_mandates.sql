SELECT id, agent_number, agent_name, reason, end_reason FROM mandate WHERE id > $1 ORDER BY id LIMIT $2
