-- What the daily look for 需要留意 reads of tables that grow by the million: a county's approvals, in the order of whoever gave them
create index work_item_approved on work_item (county, completed_by, completed_at, id)
    where outcome = 'approve' and role in ('TOWNSHIP_OFFICE', 'COUNTY_OFFICE', 'COUNTY_LEADERS');

-- The household that a case brought onto the register
create index household_of_case on household (case_number) where case_number is not null;
