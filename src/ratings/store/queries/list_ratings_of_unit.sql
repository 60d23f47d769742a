-- Of an anonymous rating the unit reads neither the case nor the day.
SELECT id, CASE WHEN anonymous = 1 THEN '' ELSE case_id END, CASE WHEN anonymous = 1 THEN '' ELSE case_number END,
       about, act, item_name, level, options, words, channel, anonymous,
       CASE WHEN anonymous = 1 THEN substr(on_day, 1, 7) ELSE on_day END
FROM rating
WHERE unit_id = $1 AND id < $2
  AND ($4 = 0 OR level = $4) AND (cast($5 as text) = '' OR about = $5)
  AND (cast($6 as text) = '' OR channel = $6)
  AND (words LIKE $7 ESCAPE '!' OR item_name LIKE $7 ESCAPE '!' OR (anonymous = 0 AND case_number LIKE $7 ESCAPE '!'))
ORDER BY id DESC
LIMIT $3
