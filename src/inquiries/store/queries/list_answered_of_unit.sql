SELECT id, way, question, asker, entry_id, item_name, first_asked, first_unit, responsible, unit_id,
       division_code, offered_unit, offered_to, answered, asked_on, version
FROM inquiry
WHERE unit_id = $1 AND answered = 1 AND id < $2 AND ($3 = '' OR way = $3)
      AND ($4 = '' OR question LIKE $4 ESCAPE '!' OR item_name LIKE $4 ESCAPE '!')
ORDER BY id DESC
LIMIT $5
