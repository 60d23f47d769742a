INSERT INTO webhook_subscription (id, client_id, unit_id, address, description, kinds, off,
                                  sealed_secret, sealed_before, before_until_ms, created_at_ms,
                                  secret_set_at_ms, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', 0, $9, $10, $11)
