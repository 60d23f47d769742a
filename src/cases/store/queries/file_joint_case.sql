UPDATE joint_case
SET number = $2, filed_on = $3, filed_by = $4
WHERE id = $1 AND filed_on = ''
