UPDATE catalog_entry SET revision = $2 WHERE id = $1
