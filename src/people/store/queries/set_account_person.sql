-- What was verified of another person says nothing about this one.
UPDATE account
SET person_id = $2, version = version + 1,
    assurance = CASE WHEN person_id = $2 THEN assurance ELSE 'self-declared' END
WHERE id = $1
