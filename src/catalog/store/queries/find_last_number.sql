SELECT MAX(number) FROM catalog_version WHERE entry_id = $1
