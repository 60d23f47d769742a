SELECT number FROM identity_revision WHERE only_row = 1
