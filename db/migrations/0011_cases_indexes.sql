-- All cases of one item, in the order in which they were opened: what is taken away as a table.
CREATE INDEX case_file_by_entry ON case_file (entry_id, id);
