-- 事件订阅: what systems of departments want to be told, and where. kinds are words of kEventKinds, a blank before and
-- behind each. Secrets are encrypted; the one before signs along until before_until_ms. off tells why it is told
-- nothing; empty: it is told.
CREATE TABLE webhook_subscription (
    id                text PRIMARY KEY,
    client_id         text NOT NULL,
    unit_id           text NOT NULL,
    address           text NOT NULL,
    description       text NOT NULL,
    kinds             text NOT NULL,
    off               text NOT NULL,
    sealed_secret     text NOT NULL,
    sealed_before     text NOT NULL,
    before_until_ms   bigint NOT NULL,
    created_at_ms     bigint NOT NULL,
    secret_set_at_ms  bigint NOT NULL,
    version           bigint NOT NULL
);
CREATE INDEX webhook_subscription_by_client ON webhook_subscription (client_id, id);
CREATE INDEX webhook_subscription_by_unit ON webhook_subscription (unit_id) WHERE off = '';

-- How a subscription fared, apart from it: acts read subscriptions, and no act is to wait for what was answered.
CREATE TABLE webhook_health (
    subscription_id   text PRIMARY KEY,
    failures          bigint NOT NULL,
    resting_until_ms  bigint NOT NULL,
    last_success_ms   bigint NOT NULL
);

-- The client that filed a case hears of it before its unit may read it.
CREATE TABLE webhook_filer (
    case_id    text PRIMARY KEY,
    client_id  text NOT NULL
) /*sqlite WITHOUT ROWID*/;

-- The outbox, written with the act. next_at_ms is when it may next be taken in hand; whoever takes it moves it on, so
-- that a server that dies over it leaves it to another one. status 0: no answer came.
CREATE TABLE webhook_delivery (
    subscription_id  text NOT NULL,
    event_id         text NOT NULL,
    kind             text NOT NULL,
    case_id          text NOT NULL,
    case_serial      bigint NOT NULL,
    case_number      text NOT NULL,
    case_state       text NOT NULL,
    occurred_at_ms   bigint NOT NULL,
    state            text NOT NULL,
    attempts         bigint NOT NULL,
    next_at_ms       bigint NOT NULL,
    expires_at_ms    bigint NOT NULL,
    status           bigint NOT NULL,
    fault            text NOT NULL,
    took_ms          bigint NOT NULL,
    tried_at_ms      bigint,
    ended_at_ms      bigint,
    PRIMARY KEY (subscription_id, event_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at_ms, event_id) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_of_case ON webhook_delivery (subscription_id, case_id, case_serial)
    WHERE state = 'waiting';
CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at_ms) WHERE ended_at_ms IS NOT NULL;
