INSERT INTO joint_part (joint_case_id, place, case_id)
VALUES ($1, $2, $3)
