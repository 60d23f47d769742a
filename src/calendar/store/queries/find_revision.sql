SELECT number FROM calendar_revision WHERE only_row = 1
