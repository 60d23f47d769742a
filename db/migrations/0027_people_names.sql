-- People are found by their whole name: a keyed digest stands beside the sealed one. Who was registered before this has
-- none until the server's next start writes it.
ALTER TABLE natural_person ADD COLUMN name_digest text;
CREATE INDEX natural_person_by_name ON natural_person (name_digest);
CREATE INDEX legal_person_by_name ON legal_person (name);
