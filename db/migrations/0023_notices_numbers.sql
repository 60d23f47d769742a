-- A series gives each number once, in the unit of work that issues the paper, and no paper is looked for by its number
-- alone: an index that nobody reads took as much room as a tenth of a paper.
DROP INDEX notice_by_number;
