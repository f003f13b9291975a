-- What passes through the steps, kept per day as the work happens. A change of a task adds lines that say what came or went, at the price of
-- one small row and without waiting for anybody; they are taken into the sums a few seconds later (work_tally does the same for open tasks).
-- sign -1 takes back what an earlier line said. A line without completed_at is an arrival, one with it a task that has left its step.
create table stage_passage (
    sign            smallint not null,
    process         text not null,
    step            text not null,
    village         char(12) not null,
    created_at      timestamptz not null,
    claimed_at      timestamptz,
    due_at          timestamptz,
    completed_at    timestamptz,
    outcome         text,
    taken_back      boolean
);

create table stage_statistic (
    region          char(12) not null,              -- village, township and county, each for itself
    day             date not null,                  -- of arrival for entered, of leaving for all the others
    process         text not null,
    step            text not null,
    entered         int not null,
    finished        int not null,                   -- done by an officer and not taken back by him
    late            int not null,                   -- of these after the limit
    returned        int not null,                   -- of these with the outcome 退回
    elsewhere       int not null,                   -- the case was taken away: returned past it, withdrawn, ended
    taken_back      int not null,                   -- done, and taken back
    waiting         bigint not null,                -- seconds from arrival to claim, of what was finished
    working         bigint not null,                -- seconds from claim to completion
    waiting_office  bigint not null,                -- the same on working days alone
    working_office  bigint not null,
    times           bytea not null,                 -- six histograms (io.fupin.bottleneck.kept.Cell)
    primary key (region, day, process, step)
);

-- The same by months, so that a year is read from a dozen rows for each step; day is the first of the month.
create table stage_statistic_month (like stage_statistic including all);

-- One row: when history was taken in, and what the last comparison with the raw rows said.
create table stage_statistic_state (
    one             boolean primary key default true check (one),
    filled_at       timestamptz not null,
    calendar        text not null,                  -- fingerprint of the working calendar by which working time was measured
    checked_at      timestamptz,
    cells           int,
    differences     int
);

create function stage_passage_follow() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        if tg_op = 'DELETE' or (old.process, old.step, old.village, old.created_at) <> (new.process, new.step, new.village, new.created_at) then
            insert into stage_passage (sign, process, step, village, created_at)
            values (-1, old.process, old.step, old.village, old.created_at);
        end if;
        if old.completed_at is not null then
            insert into stage_passage (sign, process, step, village, created_at, claimed_at, due_at, completed_at, outcome, taken_back)
            values (-1, old.process, old.step, old.village, old.created_at, old.claimed_at, old.due_at, old.completed_at, old.outcome,
                    old.taken_back_at is not null);
        end if;
    end if;
    if tg_op <> 'DELETE' then
        if tg_op = 'INSERT' or (old.process, old.step, old.village, old.created_at) <> (new.process, new.step, new.village, new.created_at) then
            insert into stage_passage (sign, process, step, village, created_at)
            values (1, new.process, new.step, new.village, new.created_at);
        end if;
        if new.completed_at is not null then
            insert into stage_passage (sign, process, step, village, created_at, claimed_at, due_at, completed_at, outcome, taken_back)
            values (1, new.process, new.step, new.village, new.created_at, new.claimed_at, new.due_at, new.completed_at, new.outcome,
                    new.taken_back_at is not null);
        end if;
    end if;
    return null;
end
$$;
create trigger stage_passage_coming after insert on work_item for each row execute function stage_passage_follow();
create trigger stage_passage_going after delete on work_item for each row execute function stage_passage_follow();
create trigger stage_passage_changing after update on work_item for each row
    when (old.completed_at is distinct from new.completed_at
        or (old.process, old.step, old.village, old.created_at) <> (new.process, new.step, new.village, new.created_at)
        or (new.completed_at is not null and (old.outcome is distinct from new.outcome or old.taken_back_at is distinct from new.taken_back_at
            or old.claimed_at is distinct from new.claimed_at or old.due_at is distinct from new.due_at)))
    execute function stage_passage_follow();

-- Open work of a county is summed up from the index alone, its oldest and what nobody took included.
drop index work_item_open_county;
create index work_item_open_county on work_item (county, due_at, id)
    include (role, region, process, step, village, township, red_flags, case_number, created_at, assignee) where completed_at is null;
-- The very tasks behind a figure, newest first.
create index work_item_finished on work_item (county, completed_at desc, id desc) where completed_at is not null;
-- Which cases were under way on a day past.
create index case_file_by_end on case_file (county, closed_at);
create index case_return_by_day on case_return (at);
create index case_urge_by_day on case_urge (day);
