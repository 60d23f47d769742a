SELECT division_code, day, reason, closed_at_ms, closed_by FROM local_closure
ORDER BY day, division_code
