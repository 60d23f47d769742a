INSERT INTO retained_proof (name, basis, issuer, listed_on)
VALUES ($1, $2, $3, $4)
ON CONFLICT (name) DO UPDATE
SET basis = excluded.basis, issuer = excluded.issuer, listed_on = excluded.listed_on
