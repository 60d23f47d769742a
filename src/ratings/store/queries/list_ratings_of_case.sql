SELECT id, case_id, case_number, serial, about, act, entry_id, item_name, unit_id, division_code, level, options, words,
       channel, anonymous, account, on_day, at_ms
FROM rating
WHERE case_id = $1
ORDER BY serial
