SELECT joint_case_id
FROM joint_part
WHERE case_id = $1
