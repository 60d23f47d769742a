SELECT code, name, parent_code, level, standard,
       (SELECT count(*) FROM division AS below WHERE below.parent_code = division.code)
FROM division
WHERE parent_code IS NULL
ORDER BY code
