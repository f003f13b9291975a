-- 未看: a task is unread until this officer has opened it as it stands. A red flag that came after he looked makes it unread again, so what is
-- ticked for a batch was opened with all its flags. Only open tasks have marks: they go with the task, and stay as few as what waits.
alter table task_seen add column red_flags int not null default 0;
update task_seen s set red_flags = w.red_flags from work_item w where w.id = s.work_item;
delete from task_seen s using work_item w where w.id = s.work_item and w.completed_at is not null;
create index task_seen_of_item on task_seen (work_item);

create function task_seen_follow() returns trigger language plpgsql as $$
begin
    delete from task_seen where work_item = new.id;
    return null;
end
$$;
create trigger task_seen_going after update on work_item for each row
    when (old.completed_at is null and new.completed_at is not null) execute function task_seen_follow();

-- 待办 and 监督 in each order that can be chosen. By village one index serves every level above it: codes of villages begin with those of
-- their township, county and city.
create index work_item_todo_arrival on work_item (role, region, created_at, id) where completed_at is null;
create index work_item_todo_village on work_item (role, region, village, due_at, id) where completed_at is null;
create index work_item_open_by_village on work_item (village, due_at, id) where completed_at is null;
create index work_item_open_township_arrival on work_item (township, created_at, id) where completed_at is null;
create index work_item_open_county_arrival on work_item (county, created_at, id) where completed_at is null;
