SELECT count(*) FROM (SELECT id FROM message_sending WHERE state = $1 LIMIT $2) AS counted
