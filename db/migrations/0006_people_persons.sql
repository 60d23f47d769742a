-- People whose matters are handled. One number is one person (REQ-060): it is encrypted, and found by
-- the keyed digest beside it. Name and mobile number are encrypted too.
CREATE TABLE natural_person (
    id            text PRIMARY KEY,
    document_type text NOT NULL,
    number        text NOT NULL,
    number_digest text NOT NULL,
    name          text NOT NULL,
    mobile        text,
    created_at_ms bigint NOT NULL,
    version       bigint NOT NULL DEFAULT 1,
    UNIQUE (document_type, number_digest)
);

-- 法人和其他组织, one for each unified social credit code (REQ-060).
CREATE TABLE legal_person (
    id                text PRIMARY KEY,
    credit_code       text NOT NULL UNIQUE,
    name              text NOT NULL,
    kind              text NOT NULL,
    representative_id text REFERENCES natural_person (id),
    created_at_ms     bigint NOT NULL,
    version           bigint NOT NULL DEFAULT 1
);
CREATE INDEX legal_person_by_representative ON legal_person (representative_id);

-- A person has one account at most, so that nobody holds two separate duties under two names.
ALTER TABLE account ADD COLUMN person_id text REFERENCES natural_person (id);
ALTER TABLE account ADD COLUMN one_time_password bigint NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN version bigint NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX account_by_person ON account (person_id);
CREATE INDEX account_by_display_name ON account (display_name, login_name);

ALTER TABLE unit ADD COLUMN closed_on text;
ALTER TABLE unit ADD COLUMN version bigint NOT NULL DEFAULT 1;
CREATE INDEX unit_by_parent ON unit (parent_id);

ALTER TABLE role ADD COLUMN demands_second_factor bigint NOT NULL DEFAULT 0;
UPDATE role
SET demands_second_factor = 1
WHERE id IN ('catalog-publisher', 'system-administrator', 'security-administrator',
             'security-auditor', 'unit-administrator');
INSERT INTO role_right (role, act, scope)
SELECT id, 'persons.register', 'own' FROM role WHERE id = 'window-clerk';
INSERT INTO role_right (role, act, scope)
SELECT id, 'persons.disclose', 'own' FROM role WHERE id = 'window-clerk';
