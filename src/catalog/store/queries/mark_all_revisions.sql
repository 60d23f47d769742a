UPDATE catalog_entry SET revision = $1
