SELECT id, title, published_on
FROM publication_batch
ORDER BY published_at_ms DESC, id DESC
