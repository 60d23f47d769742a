-- 首问负责: who was asked what, who was asked first, and who answers for it now. Nothing goes. Name and how to reach who
-- asked are sealed as one. An offer stands until it is taken or refused; empty: none. Answered: 1.
CREATE TABLE inquiry (
    id            text PRIMARY KEY,
    way           text NOT NULL,
    question      text NOT NULL,
    asker         text NOT NULL,
    entry_id      text NOT NULL,
    item_name     text NOT NULL,
    first_asked   text NOT NULL,
    first_unit    text NOT NULL,
    responsible   text NOT NULL,
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    offered_unit  text NOT NULL,
    offered_to    text NOT NULL,
    answered      bigint NOT NULL,
    asked_on      text NOT NULL,
    version       bigint NOT NULL
);
CREATE INDEX inquiry_by_unit ON inquiry (unit_id, answered, id);
CREATE INDEX inquiry_by_division ON inquiry (division_code, answered, id);
CREATE INDEX inquiry_by_offer ON inquiry (offered_unit, id) WHERE offered_unit <> '';

CREATE TABLE inquiry_entry (
    inquiry_id    text NOT NULL REFERENCES inquiry (id),
    serial        bigint NOT NULL,
    act           text NOT NULL,
    account       text NOT NULL,
    unit_id       text NOT NULL,
    to_account    text NOT NULL,
    words         text NOT NULL,
    at_ms         bigint NOT NULL,
    PRIMARY KEY (inquiry_id, serial)
);
