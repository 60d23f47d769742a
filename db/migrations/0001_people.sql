-- Places: GB/T 2260 and the statistical codes below it; local ones are marked.
CREATE TABLE division (
    code        text PRIMARY KEY,
    name        text NOT NULL,
    parent_code text REFERENCES division (code),
    level       text NOT NULL,
    standard    bigint NOT NULL DEFAULT 1
);
CREATE INDEX division_by_parent ON division (parent_code, code);

-- Government units, and the enterprises and institutions whose services are listed.
CREATE TABLE unit (
    id             text PRIMARY KEY,
    name           text NOT NULL UNIQUE,
    short_name     text NOT NULL,
    kind           text NOT NULL,
    division_code  text NOT NULL REFERENCES division (code),
    parent_id      text REFERENCES unit (id),
    credit_code    text NOT NULL,
    demonstration  bigint NOT NULL DEFAULT 0
);
CREATE INDEX unit_by_division ON unit (division_code, id);

-- second_factor and second_factor_waiting are encrypted; the step is that of the last code taken.
CREATE TABLE account (
    id                    text PRIMARY KEY,
    login_name            text NOT NULL UNIQUE,
    display_name          text NOT NULL,
    password_hash         text,
    password_set_at_ms    bigint NOT NULL DEFAULT 0,
    second_factor         text,
    second_factor_waiting text,
    second_factor_step    bigint NOT NULL DEFAULT 0,
    active                bigint NOT NULL DEFAULT 1,
    created_at_ms         bigint NOT NULL
);

-- Wrong passwords in a row, by the digest of the name that was typed, whether there is such an
-- account or not: resting must not tell who has one.
CREATE TABLE sign_in_attempt (
    name_digest     text PRIMARY KEY,
    failed_attempts bigint NOT NULL,
    last_at_ms      bigint NOT NULL,
    rests_until_ms  bigint NOT NULL
);
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last_at_ms);

CREATE TABLE role (
    id   text PRIMARY KEY,
    name text NOT NULL
);

-- Rights as data: this role may do this act in its own unit, in units below it, or everywhere.
CREATE TABLE role_right (
    role  text NOT NULL REFERENCES role (id),
    act   text NOT NULL,
    scope text NOT NULL,
    PRIMARY KEY (role, act)
);

-- Who holds which role in which unit, from the first to the last day.
CREATE TABLE post (
    id             text PRIMARY KEY,
    account_id     text NOT NULL REFERENCES account (id),
    unit_id        text NOT NULL REFERENCES unit (id),
    role           text NOT NULL REFERENCES role (id),
    appointed_from text NOT NULL,
    appointed_to   text
);
CREATE INDEX post_by_account ON post (account_id);
CREATE INDEX post_by_unit ON post (unit_id);

-- A session is known by the digest of its cookie only.
CREATE TABLE session (
    id              text PRIMARY KEY,
    cookie_digest   text NOT NULL UNIQUE,
    account_id      text NOT NULL REFERENCES account (id),
    created_at_ms   bigint NOT NULL,
    last_seen_at_ms bigint NOT NULL,
    address         text NOT NULL,
    device          text NOT NULL
);
CREATE INDEX session_by_account ON session (account_id, created_at_ms);

-- Append-only; each chain (a server's name and one of its lanes) is linked by digests and cut into
-- segments. Heads of the chains are kept outside the database as well.
CREATE TABLE audit_entry (
    chain      text NOT NULL,
    segment    bigint NOT NULL,
    number     bigint NOT NULL,
    at_ms      bigint NOT NULL,
    account    text NOT NULL,
    role       text NOT NULL,
    act        text NOT NULL,
    subject    text NOT NULL,
    purpose    text NOT NULL,
    address    text NOT NULL,
    previous   text NOT NULL,
    digest     text NOT NULL,
    PRIMARY KEY (chain, segment, number)
);
CREATE INDEX audit_entry_by_time ON audit_entry (at_ms, chain, segment, number);
CREATE INDEX audit_entry_by_account ON audit_entry (account, at_ms);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, at_ms);
CREATE INDEX audit_entry_by_act ON audit_entry (act, at_ms);
