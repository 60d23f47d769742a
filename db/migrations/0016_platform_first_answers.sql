-- What the first write with an idempotency key was answered, in the unit of work that had the effect: whoever
-- sends it again is answered again. digest is of what was sent.
CREATE TABLE first_answer (
    caller text NOT NULL,
    key    text NOT NULL,
    digest text NOT NULL,
    answer text NOT NULL,
    at_ms  bigint NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX first_answer_by_age ON first_answer (at_ms);
