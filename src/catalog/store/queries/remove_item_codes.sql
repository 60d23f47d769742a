DELETE FROM item_code WHERE entry_id = $1
