INSERT INTO publication_batch (id, title, published_on, published_at_ms, published_by)
VALUES ($1, $2, $3, $4, $5)
