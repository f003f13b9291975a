-- How much of a list is unread is counted from the reader's few marks alone: a mark says of its task what lists are filtered by, and follows
-- it. What the task bears now (task_flags) stands beside what was seen (red_flags).
alter table task_seen
    add column role text, add column unit text, add column region char(12), add column assignee bigint, add column process text,
    add column step text, add column village char(12), add column township char(12), add column county char(12), add column task_flags int;
update task_seen s set role = w.role, unit = w.unit, region = w.region, assignee = w.assignee, process = w.process, step = w.step,
    village = w.village, township = w.township, county = w.county, task_flags = w.red_flags
from work_item w where w.id = s.work_item;
alter table task_seen
    alter column role set not null, alter column region set not null, alter column process set not null, alter column step set not null,
    alter column village set not null, alter column township set not null, alter column county set not null,
    alter column task_flags set not null;

create or replace function task_seen_follow() returns trigger language plpgsql as $$
begin
    if new.completed_at is not null then
        delete from task_seen where work_item = new.id;
    else
        update task_seen set role = new.role, unit = new.unit, region = new.region, assignee = new.assignee, process = new.process,
            step = new.step, village = new.village, township = new.township, county = new.county, task_flags = new.red_flags
        where work_item = new.id;
    end if;
    return null;
end
$$;
drop trigger task_seen_going on work_item;
create trigger task_seen_following after update on work_item for each row
    when (old.completed_at is null and (new.completed_at is not null or old.assignee is distinct from new.assignee
        or old.red_flags <> new.red_flags or old.unit is distinct from new.unit
        or (old.role, old.region, old.process, old.step, old.village) <> (new.role, new.region, new.process, new.step, new.village)))
    execute function task_seen_follow();
