UPDATE notice SET pdf_digest = $2 WHERE id = $1 AND pdf_digest IS NULL
