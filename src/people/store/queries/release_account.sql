-- The account stays for the audit log; its person may open another one.
UPDATE account
SET active = 0, person_id = NULL, assurance = 'self-declared', version = version + 1
WHERE id = $1
