SELECT slug, source, content FROM data_element ORDER BY source, serial
