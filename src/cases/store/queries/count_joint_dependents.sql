SELECT count(*)
FROM joint_need
WHERE needs_case_id = $1
