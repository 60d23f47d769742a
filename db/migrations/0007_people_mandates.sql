-- An applicant is an account without posts that belongs to a natural person. How sure the house is that it is
-- that person: self-declared, or verified-at-window where a clerk has seen the original document.
ALTER TABLE account ADD COLUMN assurance text NOT NULL DEFAULT 'self-declared';
ALTER TABLE account ADD COLUMN privacy_notice text;
ALTER TABLE account ADD COLUMN privacy_consented_at_ms bigint;

-- Who may act for whom: 授权代理, 亲友代办, 经办人, 监护 (民法典 art. 23, 163, 165). The agent is known by a
-- document, like natural_person, and need not have a record: number, name and reasons are encrypted.
-- scope is * or lines of item:<key> and area:<area>; acts are words of a code table, blanks between them.
CREATE TABLE mandate (
    id                  text PRIMARY KEY,
    kind                text NOT NULL,
    principal_type      text NOT NULL,
    principal_id        text NOT NULL,
    agent_document_type text NOT NULL,
    agent_digest        text NOT NULL,
    relation            text,
    basis               text,
    scope               text NOT NULL,
    acts                text NOT NULL,
    valid_from          text NOT NULL,
    valid_to            text,
    granted_by          text REFERENCES natural_person (id),
    recorded_by         text REFERENCES account (id),
    letter              text,
    granted_at_ms       bigint NOT NULL,
    accepted_at_ms      bigint,
    ended_at_ms         bigint,
    ended_how           text,
    agent_number        text NOT NULL,
    agent_name          text NOT NULL,
    reason              text NOT NULL,
    end_reason          text
);
CREATE INDEX mandate_by_principal ON mandate (principal_type, principal_id, granted_at_ms);
CREATE INDEX mandate_by_agent ON mandate (agent_document_type, agent_digest, granted_at_ms);

-- 代办员 who files for people in the matters of their place, in houses that have the founding roles already.
INSERT INTO role (id, name, demands_second_factor)
SELECT 'filing-agent', '代办员', 0 FROM role WHERE id = 'window-clerk';
INSERT INTO role_right (role, act, scope)
SELECT id, 'cases.assist', 'below' FROM role WHERE id = 'filing-agent';
