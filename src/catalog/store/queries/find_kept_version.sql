SELECT number, state, content, checksum, authors, reviewer, disguise_ruled_out, published_at_ms,
       valid_from, valid_to, immediate
FROM catalog_version
WHERE entry_id = $1 AND number < $2 AND state <> 'discarded'
ORDER BY number DESC
LIMIT 1
