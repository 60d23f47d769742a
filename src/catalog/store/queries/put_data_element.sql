INSERT INTO data_element (slug, serial, source, content)
VALUES ($1, $2, $3, $4)
ON CONFLICT (slug) DO UPDATE
SET serial = excluded.serial, source = excluded.source, content = excluded.content
