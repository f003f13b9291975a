-- Data quality (policy 5.4). Whatever changes on the register is looked at soon after: triggers put the household down, a worker takes it.
create table quality_due (
    register_number text primary key,
    run_id          bigint
);
create index quality_due_of_run on quality_due (run_id) where run_id is not null;

create function quality_follow() returns trigger language plpgsql as $$
begin
    insert into quality_due (register_number) values (new.register_number) on conflict do nothing;
    if tg_table_name = 'household_member' then
        -- whoever bears the same number, before or after, is no longer or newly a second one
        insert into quality_due (register_number)
        select distinct register_number from household_member where id_hash = new.id_hash or tg_op = 'UPDATE' and id_hash = old.id_hash
        on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger quality_household after insert or update on household for each row execute function quality_follow();
create trigger quality_member after insert or update on household_member for each row execute function quality_follow();
create trigger quality_income after insert or update on household_income for each row execute function quality_follow();
create trigger quality_living after insert or update on household_living for each row execute function quality_follow();
insert into quality_due (register_number) select register_number from household;

-- A rule that a household breaks, from the day it was seen to the day it was not seen any more. A confirmed one stays on file and off the list.
create table quality_finding (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    rule            text not null,
    severity        text not null,
    position        int not null,
    text            text not null,
    found_on        date not null,
    settled_on      date,
    confirmed_by    text,
    confirm_reason  text,
    confirmed_at    timestamptz
);
create unique index quality_finding_open on quality_finding (register_number, rule, position, text) where settled_on is null;
create index quality_finding_village on quality_finding (village, id) where settled_on is null and confirmed_at is null;
create index quality_finding_township on quality_finding (township, id) where settled_on is null and confirmed_at is null;
create index quality_finding_county on quality_finding (county, id) where settled_on is null and confirmed_at is null;

-- 全面检查: all households of a county, at one time
create table quality_run (
    id          bigint generated always as identity primary key,
    county      char(12) not null,
    begun_by    text not null,
    begun_at    timestamptz not null,
    households  int not null,
    finished_at timestamptz
);
create unique index quality_run_open on quality_run (county) where finished_at is null;

-- what each township had open when a run was over: the trend
create table quality_trend (
    run_id   bigint not null references quality_run,
    township char(12) not null,
    errors   int not null,
    warnings int not null,
    primary key (run_id, township)
);
