-- Who holds a post with this right at the unit on day $3, by the shown name.
SELECT account.id, account.display_name
FROM account
WHERE account.active = 1
  AND account.id IN (SELECT post.account_id
                     FROM post
                     JOIN role_right ON role_right.role = post.role
                     WHERE post.unit_id = $1 AND role_right.act = $2 AND post.appointed_from <= $3
                       AND (post.appointed_to IS NULL OR post.appointed_to >= $3))
ORDER BY account.display_name, account.id
LIMIT $4
