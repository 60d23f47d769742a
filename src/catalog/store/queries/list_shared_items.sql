SELECT i.key, i.name, count(*)
FROM catalog_entry e
JOIN catalog_item i ON i.key = e.item_key
WHERE e.published_number IS NOT NULL
GROUP BY i.key, i.name
HAVING count(*) > 1
ORDER BY i.key
