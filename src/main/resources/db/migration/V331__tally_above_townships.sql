-- What waits below a county, a city or the province, counted by what their lists are filtered by: two hundred lines to a county instead of six
-- thousand. Both tables hold what was folded; lines that still lie loose in work_tally are added when read. The day of a limit stands in the
-- loose lines for the second of them alone.
create function work_seat(region char(12)) returns char(12) language sql immutable parallel safe
    return case when substr(region, 7) = '000000' then region else '' end;

create table work_tally_area (
    county      char(12) not null,
    township    char(12) not null,
    process     text not null,
    step        text not null,
    -- of the task's post, where that is a county or above it
    seat        char(12) not null,
    flagged     boolean not null,
    tasks       int not null,
    primary key (county, township, process, step, seat, flagged)
);
create table work_tally_day (
    county      char(12) not null,
    process     text not null,
    step        text not null,
    seat        char(12) not null,
    due_at      timestamptz not null,
    tasks       int not null,
    primary key (county, due_at, process, step, seat)
);
create index work_tally_area_empty on work_tally_area (county) where tasks = 0;
create index work_tally_day_empty on work_tally_day (county) where tasks = 0;

alter table work_tally add column due_at timestamptz;
drop index work_tally_of_county;
drop index work_tally_loose;
create index work_tally_loose on work_tally (county) where not folded;

create or replace function work_tally_follow() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.completed_at is null then
        insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, due_at, tasks)
        values (old.role, old.unit, old.region, old.assignee, old.process, old.step, old.village, old.township, old.county, old.red_flags > 0,
                old.due_at, -1);
    end if;
    if tg_op <> 'DELETE' and new.completed_at is null then
        insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, due_at, tasks)
        values (new.role, new.unit, new.region, new.assignee, new.process, new.step, new.village, new.township, new.county, new.red_flags > 0,
                new.due_at, 1);
    end if;
    return null;
end
$$;
drop trigger work_tally_changing on work_item;
create trigger work_tally_changing after update on work_item for each row
    when ((old.completed_at is null or new.completed_at is null)
        and ((old.completed_at is null) <> (new.completed_at is null) or old.assignee is distinct from new.assignee
            or (old.red_flags > 0) <> (new.red_flags > 0)
            or (old.role, old.region, old.process, old.step, old.village) <> (new.role, new.region, new.process, new.step, new.village)
            or old.unit is distinct from new.unit or old.due_at is distinct from new.due_at))
    execute function work_tally_follow();

-- Lines that count the same become one, so that a count reads hundreds of them and not as many as there were changes. Two that fold at once
-- take different lines of the tally, and the sums in one order.
create function work_tally_fold(most int) returns void language sql as $$
    with loose as (
        select distinct role, unit, region, assignee, process, step, village, flagged
        from (select * from work_tally where not folded limit most) lines),
    gone as (
        delete from work_tally t using loose l
        where t.role = l.role and t.region = l.region and t.unit is not distinct from l.unit and t.step = l.step
            and t.process = l.process and t.village = l.village and t.flagged = l.flagged
            and t.assignee is not distinct from l.assignee
        returning t.*),
    areas as (
        insert into work_tally_area as a (county, township, process, step, seat, flagged, tasks)
        select county, township, process, step, work_seat(region), flagged, sum(tasks) from gone where not folded
        group by 1, 2, 3, 4, 5, 6 having sum(tasks) <> 0 order by 1, 2, 3, 4, 5, 6
        on conflict (county, township, process, step, seat, flagged) do update set tasks = a.tasks + excluded.tasks),
    days as (
        insert into work_tally_day as d (county, due_at, process, step, seat, tasks)
        select county, due_at, process, step, work_seat(region), sum(tasks) from gone where not folded and due_at is not null
        group by 1, 2, 3, 4, 5 having sum(tasks) <> 0 order by 1, 2, 3, 4, 5
        on conflict (county, due_at, process, step, seat) do update set tasks = d.tasks + excluded.tasks)
    insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, tasks, folded)
    select role, unit, region, assignee, process, step, village, township, county, flagged, sum(tasks), true
    from gone group by role, unit, region, assignee, process, step, village, township, county, flagged
    having sum(tasks) <> 0;
    delete from work_tally_area where tasks = 0;
    delete from work_tally_day where tasks = 0;
$$;

-- Counts everything anew: for the tasks that are there now, and after a bulk load past the triggers.
create or replace function work_tally_anew() returns void language sql as $$
    delete from work_tally;
    delete from work_tally_area;
    delete from work_tally_day;
    insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, tasks, folded)
    select role, unit, region, assignee, process, step, village, township, county, red_flags > 0, count(*), true
    from work_item where completed_at is null group by role, unit, region, assignee, process, step, village, township, county, red_flags > 0;
    insert into work_tally_area (county, township, process, step, seat, flagged, tasks)
    select county, township, process, step, work_seat(region), red_flags > 0, count(*) from work_item where completed_at is null group by 1, 2, 3, 4, 5, 6;
    insert into work_tally_day (county, due_at, process, step, seat, tasks)
    select county, due_at, process, step, work_seat(region), count(*) from work_item
    where completed_at is null and due_at is not null group by 1, 2, 3, 4, 5;
$$;
select work_tally_anew();

-- 我发起的 is counted along its starter's cases alone, its area read from the index.
drop index case_file_by_starter;
create index case_file_by_starter on case_file (started_by, opened_at desc, case_number) include (process, village, township, county);
