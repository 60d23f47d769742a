SELECT about, level, anonymous, count(*)
FROM rating
WHERE unit_id = $1
GROUP BY about, level, anonymous
ORDER BY about, level, anonymous
