SELECT joint_need.case_id, joint_need.needs_case_id
FROM joint_part
JOIN joint_need ON joint_need.needs_case_id = joint_part.case_id
WHERE joint_part.joint_case_id = $1
ORDER BY joint_part.place, joint_need.case_id
