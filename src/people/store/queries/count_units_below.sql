SELECT division_code, count(*)
FROM unit
WHERE division_code >= $1 AND division_code < $2 AND closed_on IS NULL
GROUP BY division_code
