INSERT INTO catalog_version (entry_id, number, state, content, checksum, authors, reviewer,
                             disguise_ruled_out, published_at_ms, valid_from, valid_to, immediate)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (entry_id, number) DO UPDATE
SET state = excluded.state, content = excluded.content, checksum = excluded.checksum,
    authors = excluded.authors, reviewer = excluded.reviewer,
    disguise_ruled_out = excluded.disguise_ruled_out,
    published_at_ms = excluded.published_at_ms, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to, immediate = excluded.immediate
