-- 基本目录: one row an item, whoever carries it out.
CREATE TABLE catalog_item (
    key           text PRIMARY KEY,
    name          text NOT NULL,
    type          text NOT NULL,
    base_code     text NOT NULL,
    superior_code text
);

-- The national or provincial catalogue as last received; its master is the province.
CREATE TABLE superior_item (
    key           text PRIMARY KEY,
    code          text NOT NULL,
    source        text NOT NULL,
    name          text NOT NULL,
    type          text NOT NULL,
    basis         text NOT NULL,
    promised_days bigint,
    received_at_ms bigint NOT NULL
);

-- 实施清单: an item carried out by one unit in one place.
CREATE TABLE catalog_entry (
    id               text PRIMARY KEY,
    item_key         text NOT NULL REFERENCES catalog_item (key),
    unit_id          text NOT NULL REFERENCES unit (id),
    division_code    text NOT NULL REFERENCES division (code),
    name             text NOT NULL,
    type             text NOT NULL,
    state            text NOT NULL,
    newest_number    bigint NOT NULL,
    published_number bigint,
    updated_at_ms    bigint NOT NULL,
    updated_by       text NOT NULL,
    version          bigint NOT NULL,
    revision         bigint NOT NULL DEFAULT 0,
    UNIQUE (item_key, unit_id)
);
CREATE INDEX catalog_entry_by_revision ON catalog_entry (revision);
CREATE INDEX catalog_entry_by_state ON catalog_entry (state, id);
CREATE INDEX catalog_entry_by_unit ON catalog_entry (unit_id, id);

-- One row: how often what the public sees has changed. An entry carries the number of its last
-- change, so that every server can bring its copy up to date by reading only what is newer.
CREATE TABLE catalog_revision (
    only_row bigint PRIMARY KEY,
    number   bigint NOT NULL
);

-- Dated versions: a case refers to the one in force on its day.
CREATE TABLE catalog_version (
    entry_id        text NOT NULL REFERENCES catalog_entry (id),
    number          bigint NOT NULL,
    state           text NOT NULL,
    content         text NOT NULL,
    checksum        text NOT NULL,
    authors         text NOT NULL,
    reviewer        text,
    disguise_ruled_out bigint NOT NULL DEFAULT 0,
    published_at_ms bigint,
    valid_from      text,
    valid_to        text,
    immediate       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (entry_id, number)
);

CREATE INDEX catalog_version_in_force ON catalog_version (valid_from, valid_to);

-- What was done to an entry, by whom and why; only ever added to.
CREATE TABLE catalog_history (
    entry_id text NOT NULL REFERENCES catalog_entry (id),
    serial   bigint NOT NULL,
    number   bigint NOT NULL,
    act      text NOT NULL,
    account  text NOT NULL,
    reason   text NOT NULL,
    at_ms    bigint NOT NULL,
    PRIMARY KEY (entry_id, serial)
);

-- Plain words beside the standard text (通俗易懂的备注); they leave its checksum alone.
CREATE TABLE catalog_remark (
    entry_id text NOT NULL REFERENCES catalog_entry (id),
    element  text NOT NULL,
    words    text NOT NULL,
    PRIMARY KEY (entry_id, element)
);

-- 证明事项清单: proofs that are retained, with the basis that keeps them.
CREATE TABLE retained_proof (
    name    text PRIMARY KEY,
    basis   text NOT NULL,
    issuer  text NOT NULL,
    listed_on text NOT NULL
);

-- Why an item still asks for a proof, and which opinions were heard.
CREATE TABLE proof_justification (
    entry_id text NOT NULL REFERENCES catalog_entry (id),
    material text NOT NULL,
    reason   text NOT NULL,
    opinions text NOT NULL,
    PRIMARY KEY (entry_id, material)
);

CREATE TABLE certificate_type (
    slug    text PRIMARY KEY,
    serial  bigint NOT NULL,
    source  text NOT NULL,
    content text NOT NULL
);

CREATE TABLE data_element (
    slug    text PRIMARY KEY,
    serial  bigint NOT NULL,
    source  text NOT NULL,
    content text NOT NULL
);

-- Everyday words and the words of the catalogue.
CREATE TABLE synonym (
    everyday text NOT NULL,
    formal   text NOT NULL,
    PRIMARY KEY (everyday, formal)
);
