-- Lists of tasks and cases. An officer's own list is read post by post in the order shown and counted without touching the rows.
drop index work_item_open;
create index work_item_todo on work_item (role, region, due_at, id)
    include (unit, process, step, village, township, assignee, red_flags, case_number) where completed_at is null;
-- What bears a red flag stands on top of the reviewer's list.
create index work_item_flagged on work_item (role, region, due_at, id) where completed_at is null and red_flags > 0;

drop index work_item_open_township;
create index work_item_open_township on work_item (township, due_at, id)
    include (role, region, process, step, village, red_flags, case_number) where completed_at is null;
drop index work_item_open_county;
create index work_item_open_county on work_item (county, due_at, id)
    include (role, region, process, step, village, township, red_flags, case_number) where completed_at is null;

drop index work_item_done;
create index work_item_done on work_item (completed_by, completed_at, id)
    include (completed_post, due_at, process, step, village, township, red_flags) where completed_at is not null;

-- A flagged case goes into a batch only after this officer has opened it.
create table task_seen (
    person_id   bigint not null,
    work_item   text not null references work_item,
    at          timestamptz not null,
    primary key (person_id, work_item)
);
