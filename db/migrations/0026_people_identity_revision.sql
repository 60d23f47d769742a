-- One row: raised by whatever changes who somebody is who has signed in, or what they may do, so that every server sees
-- at once that what it knows of a session must be read anew.
CREATE TABLE identity_revision (
    only_row bigint PRIMARY KEY,
    number   bigint NOT NULL
);
