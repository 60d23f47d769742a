SELECT slug, source, content FROM certificate_type ORDER BY source, serial
