-- Code tables: which values a field may have, by the standard or the interface they come from.
-- A closed table limits what is published; an open one only offers.
CREATE TABLE code_table (
    id     text PRIMARY KEY,
    title  text NOT NULL,
    source text NOT NULL,
    serial bigint NOT NULL,
    closed bigint NOT NULL
);

-- A value with its validity; `valid_to` is the first day on which it no longer holds.
CREATE TABLE code_value (
    table_id   text NOT NULL REFERENCES code_table (id),
    value      text NOT NULL,
    serial     bigint NOT NULL,
    source     text NOT NULL,
    valid_from text NOT NULL,
    valid_to   text,
    PRIMARY KEY (table_id, value)
);

-- How an interface writes the value.
CREATE TABLE code_mapping (
    table_id  text NOT NULL,
    value     text NOT NULL,
    interface text NOT NULL,
    code      text NOT NULL,
    PRIMARY KEY (table_id, value, interface),
    FOREIGN KEY (table_id, value) REFERENCES code_value (table_id, value)
);

-- Codes of the version in force (实施编码, 业务办理项编码), to find an entry by what others call it.
CREATE TABLE item_code (
    code     text NOT NULL,
    entry_id text NOT NULL REFERENCES catalog_entry (id),
    PRIMARY KEY (code, entry_id)
);
CREATE INDEX item_code_by_entry ON item_code (entry_id);

-- 办事渠道: where people find items beside this portal. Mobile ones belong to 粤系列 or 善美系列.
CREATE TABLE channel (
    id               text PRIMARY KEY,
    name             text NOT NULL,
    kind             text NOT NULL,
    family           text NOT NULL,
    operator         text NOT NULL,
    address          text NOT NULL,
    registered_at_ms bigint NOT NULL,
    registered_by    text NOT NULL
);

-- An item that a channel shows, under its catalogue code.
CREATE TABLE channel_listing (
    channel_id   text NOT NULL REFERENCES channel (id),
    item_code    text NOT NULL,
    entry_id     text NOT NULL REFERENCES catalog_entry (id),
    address      text NOT NULL,
    listed_at_ms bigint NOT NULL,
    listed_by    text NOT NULL,
    PRIMARY KEY (channel_id, item_code)
);
CREATE INDEX channel_listing_by_entry ON channel_listing (entry_id);

-- 年业务量: how many cases an entry had in a year, by whose count.
CREATE TABLE yearly_volume (
    entry_id text NOT NULL REFERENCES catalog_entry (id),
    year     bigint NOT NULL,
    cases    bigint NOT NULL,
    source   text NOT NULL,
    PRIMARY KEY (entry_id, year)
);
CREATE INDEX yearly_volume_by_year ON yearly_volume (year, cases);

-- 发布批次: what was published together on a day, under a title.
CREATE TABLE publication_batch (
    id              text PRIMARY KEY,
    title           text NOT NULL,
    published_on    text NOT NULL,
    published_at_ms bigint NOT NULL,
    published_by    text NOT NULL
);
CREATE INDEX publication_batch_by_day ON publication_batch (published_on, id);

CREATE TABLE publication_batch_entry (
    batch_id text NOT NULL REFERENCES publication_batch (id),
    entry_id text NOT NULL REFERENCES catalog_entry (id),
    number   bigint NOT NULL,
    PRIMARY KEY (batch_id, entry_id)
);
