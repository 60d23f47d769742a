INSERT INTO message_address (recipient_id, channel, sealed_address, confirmed_at_ms, turned_on,
                             code_digest, code_ends_at_ms, code_tries, codes_sent, code_sent_at_ms,
                             account_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (recipient_id, channel)
DO UPDATE SET sealed_address = excluded.sealed_address, confirmed_at_ms = excluded.confirmed_at_ms,
              turned_on = excluded.turned_on, code_digest = excluded.code_digest,
              code_ends_at_ms = excluded.code_ends_at_ms, code_tries = excluded.code_tries,
              codes_sent = excluded.codes_sent, code_sent_at_ms = excluded.code_sent_at_ms,
              account_id = excluded.account_id
