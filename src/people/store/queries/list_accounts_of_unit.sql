-- Who holds a post there on day $7 or later.
SELECT id, login_name, display_name, password_hash, password_set_at_ms, second_factor,
       second_factor_waiting, second_factor_step, active, created_at_ms, one_time_password,
       person_id, version, assurance
FROM account
WHERE id IN (SELECT post.account_id
             FROM post
             WHERE post.unit_id = $6
               AND (post.appointed_to IS NULL OR post.appointed_to >= $7))
  AND login_name > $1 AND (cast($2 as bigint) IS NULL OR active = $2)
  AND ((login_name >= $4 AND login_name < $5) OR (display_name >= $4 AND display_name < $5))
ORDER BY login_name
LIMIT $3
