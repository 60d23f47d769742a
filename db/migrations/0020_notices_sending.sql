-- What goes out by a gateway. `next_at_ms` is when it may next be taken in hand; whoever takes it
-- moves it on, so that a server that dies over it leaves it to another one.
CREATE TABLE message_sending (
    id             text PRIMARY KEY,
    recipient_id   text NOT NULL,
    message_id     text,
    kind           text NOT NULL,
    channel        text NOT NULL,
    case_number    text NOT NULL,
    urgent         bigint NOT NULL,
    state          text NOT NULL,
    attempts       bigint NOT NULL,
    next_at_ms     bigint NOT NULL,
    expires_at_ms  bigint NOT NULL,
    sealed_letter  text NOT NULL,
    fault          text NOT NULL,
    created_at_ms  bigint NOT NULL,
    ended_at_ms    bigint
);
CREATE INDEX message_sending_due ON message_sending (next_at_ms, id) WHERE state = 'waiting';
CREATE INDEX message_sending_by_state ON message_sending (state, id);
