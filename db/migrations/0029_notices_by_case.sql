-- Few papers lie in a case: they are put in order when they are read, and the index names the case alone. The day of
-- issuing counts days from 1970; state is 0 issued, 1 replaced, 2 revoked.
DROP INDEX notice_by_case;
CREATE INDEX notice_by_case ON notice (case_id);
ALTER TABLE notice ADD COLUMN issued_day bigint NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN state_number bigint NOT NULL DEFAULT 0;
UPDATE notice
SET issued_day = /*sqlite CAST(julianday(issued_on) - 2440587.5 AS integer)*/ /*postgres CAST(issued_on AS date) - DATE '1970-01-01'*/,
    state_number = CASE state WHEN 'issued' THEN 0 WHEN 'replaced' THEN 1 ELSE 2 END;
ALTER TABLE notice DROP COLUMN issued_on;
ALTER TABLE notice DROP COLUMN state;
ALTER TABLE notice RENAME COLUMN issued_day TO issued_on;
ALTER TABLE notice RENAME COLUMN state_number TO state;
