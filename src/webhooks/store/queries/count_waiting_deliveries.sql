SELECT count(*) FROM (SELECT event_id FROM webhook_delivery WHERE state = 'waiting' LIMIT $1) AS counted
