-- Only while the password is still the one that was checked.
UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2
