DELETE FROM local_closure WHERE day = $1 AND division_code = $2
