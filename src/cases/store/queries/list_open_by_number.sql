-- Whose number begins like this: $1 to before $2 is the range of it; at most $6 are looked at.
SELECT id, number, entry_id, item_name, state, unit_id, division_code, applicant_id, details, due_on,
       changed_at_ms
FROM (SELECT *
      FROM case_file
      WHERE number >= $1 AND number < $2
      ORDER BY number
      LIMIT $6) AS numbered
WHERE open = 1 AND state = $3 AND (unit_id = $4 OR division_code = $5)
ORDER BY due_on, id
