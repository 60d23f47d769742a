UPDATE post SET appointed_to = $2 WHERE id = $1
