-- Of the places whose code lies between $1 and $2, which are those in and below one place.
SELECT id, name, short_name, kind, division_code, parent_id, credit_code, demonstration, closed_on,
       version
FROM unit
WHERE division_code >= $1 AND division_code < $2 AND (division_code, id) > ($3, $4)
  AND (cast($5 as bigint) IS NULL OR (closed_on IS NULL) = ($5 = 1))
ORDER BY division_code, id
LIMIT $6
