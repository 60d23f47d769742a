DELETE FROM webhook_delivery
WHERE (subscription_id, event_id) IN (SELECT subscription_id, event_id
                                      FROM webhook_delivery
                                      WHERE ended_at_ms < $1
                                      ORDER BY ended_at_ms
                                      LIMIT $2)
