-- The entry that has to be looked at: the work list leads to it. Findings of before lead to the household.
alter table quality_finding add column spot text;
