UPDATE catalog_version SET state = $3, valid_to = $4 WHERE entry_id = $1 AND number = $2
