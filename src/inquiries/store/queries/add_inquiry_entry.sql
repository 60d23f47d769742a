INSERT INTO inquiry_entry (inquiry_id, serial, act, account, unit_id, to_account, words, at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
