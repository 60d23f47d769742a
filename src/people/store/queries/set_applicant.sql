UPDATE account
SET person_id = $2, privacy_notice = $3, privacy_consented_at_ms = $4
WHERE id = $1
