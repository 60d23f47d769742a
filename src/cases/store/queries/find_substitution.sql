SELECT id, unit_id, holder, substitute, from_on, until_on, named_by, ended
FROM case_substitution
WHERE id = $1
