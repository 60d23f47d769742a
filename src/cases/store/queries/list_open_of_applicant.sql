-- Of the newest $5 cases of the applicant those of the unit or place.
SELECT id, number, entry_id, item_name, state, unit_id, division_code, applicant_id, details, due_on,
       changed_at_ms
FROM (SELECT *
      FROM case_file
      WHERE applicant_id = $1
      ORDER BY id DESC
      LIMIT $5) AS newest
WHERE open = 1 AND state = $2 AND (unit_id = $3 OR division_code = $4)
ORDER BY due_on, id
