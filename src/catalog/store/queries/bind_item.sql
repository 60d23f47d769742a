UPDATE catalog_item SET superior_code = $2 WHERE key = $1
