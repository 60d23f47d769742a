SELECT element, words FROM catalog_remark WHERE entry_id = $1 ORDER BY element
