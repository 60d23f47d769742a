UPDATE natural_person SET number = $2, name = $3, mobile = $4 WHERE id = $1
