ALTER TABLE superior_item ADD COLUMN cancelled bigint NOT NULL DEFAULT 0;

-- Each version of the superior catalogue as it was received, and why it changed.
CREATE TABLE superior_delivery (
    id             text PRIMARY KEY,
    label          text NOT NULL,
    cause          text NOT NULL,
    received_at_ms bigint NOT NULL,
    received_by    text NOT NULL,
    added          bigint NOT NULL,
    changed        bigint NOT NULL,
    cancelled      bigint NOT NULL
);

-- What a delivery asks of an entry; unit and place stand with it, for who may see it.
CREATE TABLE catalog_task (
    id            text PRIMARY KEY,
    entry_id      text NOT NULL REFERENCES catalog_entry (id),
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    delivery_id   text NOT NULL REFERENCES superior_delivery (id),
    kind          text NOT NULL,
    cause         text NOT NULL,
    changes       text NOT NULL,
    state         text NOT NULL,
    opened_at_ms  bigint NOT NULL,
    ended_at_ms   bigint,
    ended_by      text NOT NULL DEFAULT '',
    reason        text NOT NULL DEFAULT '',
    version       bigint NOT NULL DEFAULT 1
);
CREATE INDEX catalog_task_by_state ON catalog_task (state, id);
CREATE INDEX catalog_task_by_entry ON catalog_task (entry_id, state);

-- 提请: a matter about an entry put to another office: 调整申请, 意见, 联合审核.
CREATE TABLE referral (
    id                 text PRIMARY KEY,
    kind               text NOT NULL,
    entry_id           text NOT NULL REFERENCES catalog_entry (id),
    number             bigint NOT NULL,
    asking_unit        text NOT NULL REFERENCES unit (id),
    asking_division    text NOT NULL,
    answering_unit     text NOT NULL,
    answering_division text NOT NULL,
    element            text NOT NULL,
    current_value      text NOT NULL,
    proposed_value     text NOT NULL,
    reason             text NOT NULL,
    raised_by          text NOT NULL,
    raised_at_ms       bigint NOT NULL,
    state              text NOT NULL,
    answer             text NOT NULL DEFAULT '',
    answered_by        text NOT NULL DEFAULT '',
    answered_at_ms     bigint,
    version            bigint NOT NULL DEFAULT 1
);
CREATE INDEX referral_by_kind ON referral (kind, id);
CREATE INDEX referral_by_kind_and_state ON referral (kind, state, id);
CREATE INDEX referral_by_entry ON referral (entry_id, kind, state);

-- 权责清单, 投资审批管理事项清单 …: lists of other owners, held against the superior catalogue.
CREATE TABLE owned_list (
    id             text PRIMARY KEY,
    name           text NOT NULL,
    imported_at_ms bigint NOT NULL,
    imported_by    text NOT NULL,
    row_count      bigint NOT NULL
);

CREATE TABLE owned_list_row (
    list_id text NOT NULL REFERENCES owned_list (id),
    line    bigint NOT NULL,
    code    text NOT NULL,
    name    text NOT NULL,
    type    text NOT NULL,
    PRIMARY KEY (list_id, line)
);

CREATE INDEX catalog_entry_by_item ON catalog_entry (item_key, id);

-- 审核检查: a sample of entries that is looked through, each until what was found is corrected.
CREATE TABLE inspection (
    id           text PRIMARY KEY,
    name         text NOT NULL,
    opened_at_ms bigint NOT NULL,
    opened_by    text NOT NULL
);

CREATE TABLE inspection_sample (
    inspection_id text NOT NULL REFERENCES inspection (id),
    entry_id      text NOT NULL REFERENCES catalog_entry (id),
    unit_id       text NOT NULL,
    division_code text NOT NULL,
    state         text NOT NULL,
    finding       text NOT NULL DEFAULT '',
    correction    text NOT NULL DEFAULT '',
    changed_by    text NOT NULL,
    changed_at_ms bigint NOT NULL,
    version       bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (inspection_id, entry_id)
);
