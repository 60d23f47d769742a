SELECT id, case_id, case_number, about, act, item_name, level, options, words, channel, anonymous, on_day
FROM rating
WHERE unit_id = $1 AND id < $2
  AND ($4 = 0 OR level = $4) AND (cast($5 as text) = '' OR about = $5)
  AND (cast($6 as text) = '' OR channel = $6)
  AND (words LIKE $7 ESCAPE '!' OR item_name LIKE $7 ESCAPE '!' OR case_number LIKE $7 ESCAPE '!')
ORDER BY id DESC
LIMIT $3
