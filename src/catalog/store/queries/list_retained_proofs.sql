SELECT name, basis, issuer, listed_on FROM retained_proof ORDER BY name
