SELECT division_code, day, reason, closed_at_ms, closed_by FROM local_closure
WHERE day = $1 AND division_code = $2
