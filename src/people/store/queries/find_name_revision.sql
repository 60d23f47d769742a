SELECT number FROM name_revision WHERE only_row = 1
