UPDATE mandate SET agent_number = $2, agent_name = $3, reason = $4, end_reason = $5 WHERE id = $1
