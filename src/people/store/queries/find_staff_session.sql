SELECT session.account_id
FROM session
JOIN post ON post.account_id = session.account_id
WHERE session.address = $1 AND session.device = $2
  AND post.appointed_from <= $3 AND (post.appointed_to IS NULL OR post.appointed_to >= $3)
ORDER BY session.last_seen_at_ms DESC, session.id DESC
LIMIT 1
