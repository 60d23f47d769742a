-- 消息: what somebody is told of a case, written with the act that causes it. `outward` is 1 while it
-- waits to go out by the addresses that its recipient has confirmed.
CREATE TABLE message (
    recipient_id  text NOT NULL,
    id            text NOT NULL,
    case_id       text NOT NULL,
    kind          text NOT NULL,
    case_number   text NOT NULL,
    item_name     text NOT NULL,
    due_on        text,
    detail        text,
    created_at_ms bigint NOT NULL,
    read_at_ms    bigint,
    outward       bigint NOT NULL,
    PRIMARY KEY (recipient_id, id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX message_outward ON message (id) WHERE outward = 1;

-- Up to which message somebody has read all.
CREATE TABLE message_reader (
    recipient_id  text PRIMARY KEY,
    read_to       text NOT NULL
);

-- Reminders that were written: one for each deadline.
CREATE TABLE message_reminder (
    case_id       text NOT NULL,
    kind          text NOT NULL,
    due_on        text NOT NULL,
    PRIMARY KEY (case_id, kind, due_on)
);

-- Where somebody wants to be told beside here: a number for SMS, an e-mail address. Nothing goes
-- there before its owner has sent back the code that was sent to it.
CREATE TABLE message_address (
    recipient_id    text NOT NULL,
    channel         text NOT NULL,
    sealed_address  text NOT NULL,
    confirmed_at_ms bigint,
    turned_on       bigint NOT NULL,
    code_digest     text,
    code_ends_at_ms bigint,
    code_tries      bigint NOT NULL,
    codes_sent      bigint NOT NULL,
    code_sent_at_ms bigint NOT NULL,
    PRIMARY KEY (recipient_id, channel)
);
