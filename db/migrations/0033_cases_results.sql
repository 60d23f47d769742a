-- 结果公示: where a result stands in the public list, by the day of its decision. No place: open and not served; 0: ended,
-- and nothing for the list. What ended before this is not in the list.
ALTER TABLE case_file ADD COLUMN result_place bigint;
UPDATE case_file SET result_place = 0 WHERE open = 0;
DROP INDEX case_file_ended_by_unit;
CREATE INDEX case_file_by_result ON case_file (unit_id, result_place) WHERE result_place IS NOT NULL;
