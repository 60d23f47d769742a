UPDATE notice SET sealed_values = $2, sealed_code = $3 WHERE id = $1
