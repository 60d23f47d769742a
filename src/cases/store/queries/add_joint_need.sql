INSERT INTO joint_need (case_id, needs_case_id)
VALUES ($1, $2)
