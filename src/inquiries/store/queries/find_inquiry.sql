SELECT id, way, question, asker, entry_id, item_name, first_asked, first_unit, responsible, unit_id,
       division_code, offered_unit, offered_to, answered, asked_on, version
FROM inquiry
WHERE id = $1
