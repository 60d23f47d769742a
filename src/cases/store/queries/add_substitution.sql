INSERT INTO case_substitution (id, unit_id, holder, substitute, from_on, until_on, named_by, ended)
VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
