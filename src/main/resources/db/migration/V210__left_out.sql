-- The identification case that an upheld objection led to: of a household that was left out, or the linked one of a refused household.
alter table objection add column started_case text references case_file;
create index objection_started on objection (started_case) where started_case is not null;
-- What a village has still to start.
create index objection_left_out on objection (village, found_at)
    where about = 'left-out' and case_number is null and started_case is null and found_at is not null;
create index objection_by_village on objection (village, raised_at desc, number);
