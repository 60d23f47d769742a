SELECT number FROM catalog_revision WHERE only_row = 1
