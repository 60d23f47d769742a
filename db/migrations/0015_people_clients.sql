-- A department's own system that works with the open API (接口客户端). Of its secret only the digest is known.
-- scopes are words of kClientScopes, blanks between them. Once switched off it stays off; its name remains on
-- what it did.
CREATE TABLE api_client (
    id               text PRIMARY KEY,
    unit_id          text NOT NULL REFERENCES unit (id),
    name             text NOT NULL,
    scopes           text NOT NULL,
    secret_digest    text NOT NULL,
    created_at_ms    bigint NOT NULL,
    secret_set_at_ms bigint NOT NULL,
    off_at_ms        bigint
);
CREATE INDEX api_client_by_unit ON api_client (unit_id, id);
