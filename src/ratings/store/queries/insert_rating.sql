INSERT INTO rating (id, case_id, case_number, serial, about, act, entry_id, item_name, unit_id, division_code, level,
                    options, words, channel, anonymous, account, on_day, at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
