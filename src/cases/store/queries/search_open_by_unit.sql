-- Of the next $5 open cases those whose item or number has these words.
SELECT id, number, entry_id, item_name, state, unit_id, division_code, applicant_id, details, due_on,
       changed_at_ms
FROM (SELECT *
      FROM case_file
      WHERE open = 1 AND unit_id = $1 AND state = $2 AND (due_on, id) > ($3, $4)
      ORDER BY due_on, id
      LIMIT $5) AS scanned
WHERE item_name LIKE $6 ESCAPE '!' OR number LIKE $6 ESCAPE '!'
ORDER BY due_on, id
LIMIT $7
