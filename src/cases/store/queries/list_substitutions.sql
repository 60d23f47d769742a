SELECT id, unit_id, holder, substitute, from_on, until_on, named_by, ended
FROM case_substitution
WHERE unit_id = $1 AND until_on >= $2 AND ended = 0
ORDER BY from_on, id
