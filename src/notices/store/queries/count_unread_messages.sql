SELECT count(*)
FROM (SELECT read_at_ms
      FROM message_row
      WHERE recipient_id = $1
            AND id > coalesce((SELECT read_to FROM message_read_to WHERE recipient_id = $1), 0)
      ORDER BY id DESC
      LIMIT $2) AS newest
WHERE read_at_ms IS NULL
