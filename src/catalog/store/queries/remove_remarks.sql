DELETE FROM catalog_remark WHERE entry_id = $1
