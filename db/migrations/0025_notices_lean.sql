-- An address counts only while the account that asked for its code is its owner's: of addresses that were kept
-- before, the account that holds the person now, unless it came later.
ALTER TABLE message_address ADD COLUMN account_id text NOT NULL DEFAULT '';
UPDATE message_address
SET account_id = coalesce((SELECT min(account.id) FROM account
                           WHERE account.person_id = message_address.recipient_id
                                 AND account.created_at_ms <= message_address.code_sent_at_ms), '');

-- 消息: what somebody is told of a case, written with the act that causes it. Ids of people and cases are bytes; id
-- says when it was written and in which order. due_on counts days from 1970. outward is 1 while it waits to go out by
-- the addresses that its recipient has confirmed. What the table message holds is moved here by the server.
CREATE TABLE message_row (
    recipient_id bytea NOT NULL,
    id           bigint NOT NULL,
    case_id      bytea NOT NULL,
    kind         bigint NOT NULL,
    due_on       bigint,
    detail       text,
    read_at_ms   bigint,
    outward      bigint NOT NULL,
    PRIMARY KEY (recipient_id, id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX message_row_outward ON message_row (id) WHERE outward = 1;

-- What all messages of a case say, once.
CREATE TABLE message_case (
    case_id     bytea PRIMARY KEY,
    case_number text NOT NULL,
    item_name   text NOT NULL
) /*sqlite WITHOUT ROWID*/;

-- Up to which message somebody has read all.
CREATE TABLE message_read_to (
    recipient_id bytea PRIMARY KEY,
    read_to      bigint NOT NULL
) /*sqlite WITHOUT ROWID*/;

-- How many codes went to a number, and were asked for from a network address, in a day; subjects are digests.
CREATE TABLE message_code (
    subject text NOT NULL,
    day     text NOT NULL,
    codes   bigint NOT NULL,
    PRIMARY KEY (subject, day)
) /*sqlite WITHOUT ROWID*/;

-- useless_at_ms: from when on nobody wants it however often it is begun anew; none: any time will do.
ALTER TABLE message_sending ADD COLUMN useless_at_ms bigint;
DROP INDEX message_sending_due;
CREATE INDEX message_sending_due ON message_sending (channel, urgent DESC, next_at_ms, id)
    WHERE state = 'waiting';
CREATE INDEX message_sending_ended ON message_sending (ended_at_ms) WHERE ended_at_ms IS NOT NULL;
-- Nobody needs a code that was sent, refused or came too late.
UPDATE message_sending SET sealed_letter = '' WHERE kind = 'address-code' AND state <> 'waiting';
