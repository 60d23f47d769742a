SELECT count(*), coalesce(sum(CASE WHEN immediate = 1 THEN 1 ELSE 0 END), 0)
FROM catalog_version
WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
  AND ($2 = '' OR entry_id IN (SELECT id FROM catalog_entry WHERE unit_id = $2))
