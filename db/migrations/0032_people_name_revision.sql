-- One row: raised with every change of a registered person's name, so that every server sees at once that the names it
-- knows must be read anew.
CREATE TABLE name_revision (
    only_row bigint PRIMARY KEY,
    number   bigint NOT NULL
);
