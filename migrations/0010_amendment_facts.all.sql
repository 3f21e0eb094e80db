-- owner: framework
-- An amendment that was made elsewhere is a fact: booked, and marked where it passed its limit.
ALTER TABLE framework_amendment ADD COLUMN imported {{int}} NOT NULL DEFAULT 0;
ALTER TABLE framework_amendment ADD COLUMN counted_minor {{int}};
ALTER TABLE framework_amendment ADD COLUMN limit_minor {{int}};
ALTER TABLE framework_amendment ADD COLUMN within_limit {{int}} NOT NULL DEFAULT 1;
