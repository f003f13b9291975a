-- Open tasks counted by what a list is filtered by, the limit left out: an office with thousands of them reads a few hundred lines. A change
-- of a task adds lines and changes none, so nobody waits for anybody; lines of the same kind are summed up when read, and folded into one
-- from time to time.
create table work_tally (
    role        text not null,
    unit        text,
    region      char(12) not null,
    assignee    bigint,
    process     text not null,
    step        text not null,
    village     char(12) not null,
    township    char(12) not null,
    county      char(12) not null,
    flagged     boolean not null,
    tasks       int not null,
    folded      boolean not null default false
);
create index work_tally_of_post on work_tally (role, region);
create index work_tally_of_township on work_tally (township);
create index work_tally_of_county on work_tally (county);
create index work_tally_loose on work_tally (region) where not folded;

create function work_tally_follow() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.completed_at is null then
        insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, tasks)
        values (old.role, old.unit, old.region, old.assignee, old.process, old.step, old.village, old.township, old.county, old.red_flags > 0, -1);
    end if;
    if tg_op <> 'DELETE' and new.completed_at is null then
        insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, tasks)
        values (new.role, new.unit, new.region, new.assignee, new.process, new.step, new.village, new.township, new.county, new.red_flags > 0, 1);
    end if;
    return null;
end
$$;

create trigger work_tally_coming after insert on work_item for each row when (new.completed_at is null) execute function work_tally_follow();
create trigger work_tally_going after delete on work_item for each row when (old.completed_at is null) execute function work_tally_follow();
create trigger work_tally_changing after update on work_item for each row
    when ((old.completed_at is null or new.completed_at is null)
        and ((old.completed_at is null) <> (new.completed_at is null) or old.assignee is distinct from new.assignee
            or (old.red_flags > 0) <> (new.red_flags > 0)
            or (old.role, old.region, old.process, old.step, old.village) <> (new.role, new.region, new.process, new.step, new.village)
            or old.unit is distinct from new.unit))
    execute function work_tally_follow();

-- Counts everything anew: for the tasks that are there now, and after a bulk load past the triggers.
create function work_tally_anew() returns void language sql as $$
    delete from work_tally;
    insert into work_tally
    select role, unit, region, assignee, process, step, village, township, county, red_flags > 0, count(*), true
    from work_item where completed_at is null group by role, unit, region, assignee, process, step, village, township, county, red_flags > 0;
$$;
select work_tally_anew();
