SELECT case_id
FROM joint_part
WHERE joint_case_id = $1
ORDER BY place
