-- Natural persons of this name, and legal persons whose name begins like this: $2 to before $3 is the range of it.
SELECT id FROM (SELECT id FROM natural_person WHERE name_digest = $1 ORDER BY id LIMIT $4) AS people
UNION ALL
SELECT id FROM (SELECT id FROM legal_person WHERE name >= $2 AND name < $3 ORDER BY name LIMIT $4) AS organisations
