INSERT INTO code_table (id, title, source, serial, closed)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE
SET title = excluded.title, source = excluded.source, serial = excluded.serial,
    closed = excluded.closed
