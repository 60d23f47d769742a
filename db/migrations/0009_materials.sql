-- Uploads that go on piece by piece. The bytes lie in a folder of the file store under the id;
-- received_bytes says how many of them count. The name may say who somebody is: it is encrypted.
CREATE TABLE material_upload (
    id              text PRIMARY KEY,
    owner_id        text NOT NULL,
    account_id      text NOT NULL,
    channel         text NOT NULL,
    file_name       text NOT NULL,
    size_bytes      bigint NOT NULL,
    stated_digest   text,
    received_bytes  bigint NOT NULL DEFAULT 0,
    file_id         text,
    touched_at_ms   bigint NOT NULL
);
CREATE INDEX material_upload_by_time ON material_upload (touched_at_ms);
CREATE INDEX material_upload_by_owner ON material_upload (owner_id);

-- What was handed in. The bytes lie in the file store under their digest, once for all owners.
CREATE TABLE material_file (
    id             text PRIMARY KEY,
    owner_id       text NOT NULL,
    digest         text NOT NULL,
    kind           text NOT NULL,
    size_bytes     bigint NOT NULL,
    pages          bigint,
    scan           text NOT NULL,
    file_name      text NOT NULL,
    channel        text NOT NULL,
    account_id     text NOT NULL,
    received_at_ms bigint NOT NULL
);
CREATE INDEX material_file_by_owner ON material_file (owner_id, id);
CREATE INDEX material_file_waiting ON material_file (id) WHERE scan = 'unscanned';

-- 资料库: what a natural or a legal person holds. Nothing is deleted. Title and number are encrypted.
CREATE TABLE library_material (
    id               text PRIMARY KEY,
    owner_id         text NOT NULL,
    kind             text NOT NULL,
    title            text NOT NULL,
    trust            text NOT NULL,
    state            text NOT NULL,
    issuer           text NOT NULL,
    number           text,
    valid_from       text,
    valid_to         text,
    channel          text NOT NULL,
    added_by         text NOT NULL,
    added_unit_id    text,
    added_at_ms      bigint NOT NULL,
    verified_by      text,
    verified_by_name text,
    verified_unit_id text,
    verified_at_ms   bigint,
    superseded_by    text REFERENCES library_material (id),
    withdrawn_at_ms  bigint,
    version          bigint NOT NULL DEFAULT 1
);
CREATE INDEX library_material_by_owner ON library_material (owner_id, id);
CREATE INDEX library_material_by_kind ON library_material (owner_id, kind, state);

CREATE TABLE library_material_file (
    material_id text NOT NULL REFERENCES library_material (id),
    position    bigint NOT NULL,
    file_id     text NOT NULL REFERENCES material_file (id),
    PRIMARY KEY (material_id, position)
);
CREATE INDEX library_material_file_by_file ON library_material_file (file_id);

-- Each use of a material in a matter: once for a case and a unit, whoever repeats it.
CREATE TABLE material_use (
    id          text PRIMARY KEY,
    material_id text NOT NULL REFERENCES library_material (id),
    unit_id     text NOT NULL,
    case_id     text NOT NULL,
    case_number text NOT NULL,
    item_id     text NOT NULL,
    item_name   text NOT NULL,
    purpose     text NOT NULL,
    used_by     text NOT NULL,
    used_at_ms  bigint NOT NULL,
    UNIQUE (material_id, case_id, unit_id)
);
CREATE INDEX material_use_by_case ON material_use (case_id, id);

-- Each access to the bytes, by whomever.
CREATE TABLE material_access (
    id            text PRIMARY KEY,
    material_id   text NOT NULL REFERENCES library_material (id),
    file_id       text NOT NULL REFERENCES material_file (id),
    form          text NOT NULL,
    account_id    text NOT NULL,
    unit_id       text,
    use_id        text REFERENCES material_use (id),
    accessed_at_ms bigint NOT NULL
);
CREATE INDEX material_access_by_material ON material_access (material_id, id);

INSERT INTO role_right (role, act, scope)
SELECT id, 'materials.verify', 'own' FROM role WHERE id = 'window-clerk';
