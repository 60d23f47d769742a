-- Few papers lie in a case: they are put in order when they are read, and the index names the case alone.
DROP INDEX notice_by_case;
CREATE INDEX notice_by_case ON notice (case_id);
