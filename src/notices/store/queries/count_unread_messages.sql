SELECT count(*)
FROM (SELECT read_at_ms
      FROM message
      WHERE recipient_id = $1
            AND id > coalesce((SELECT read_to FROM message_reader WHERE recipient_id = $1), '')
      ORDER BY id DESC
      LIMIT $2) AS newest
WHERE read_at_ms IS NULL
