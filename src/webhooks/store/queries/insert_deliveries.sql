-- For each subscription that wants events of kind $2 and whose client belongs to one of the units $9, each between
-- blanks, or filed the case.
INSERT INTO webhook_delivery (subscription_id, event_id, kind, case_id, case_serial, case_number,
                              case_state, occurred_at_ms, state, attempts, next_at_ms,
                              expires_at_ms, status, fault, took_ms)
SELECT id, cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as bigint),
       cast($5 as text), cast($6 as text), cast($7 as bigint), 'waiting', 0, cast($7 as bigint),
       cast($8 as bigint), 0, '', 0
FROM webhook_subscription
WHERE off = '' AND kinds LIKE '% ' || cast($2 as text) || ' %'
  AND (replace(cast($9 as text), ' ' || unit_id || ' ', '') <> cast($9 as text)
       OR client_id = (SELECT client_id FROM webhook_filer WHERE case_id = cast($3 as text)))
ON CONFLICT (subscription_id, event_id) DO NOTHING
