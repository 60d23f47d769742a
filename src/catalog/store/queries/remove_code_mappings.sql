DELETE FROM code_mapping WHERE table_id = $1 AND value = $2
