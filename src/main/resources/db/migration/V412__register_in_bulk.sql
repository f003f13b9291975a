-- The register takes a hundred thousand people at once: what follows from new rows is worked out once a statement, and no longer once a row.
drop trigger household_period_follow on household;
create trigger household_period_follow after update on household for each row execute function household_keep_period();

create function household_begin_period() returns trigger language plpgsql as $$
begin
    insert into household_period (register_number, valid_from, village, township, county, group_name, head_name, state, household_type, main_cause,
            persons, ground, other_causes, per_capita, income_year)
        select register_number, facts_since, village, township, county, group_name, head_name, state, household_type, main_cause, persons, ground,
            other_causes, per_capita, income_year from added;
    return null;
end
$$;
create trigger household_period_begin after insert on household referencing new table as added for each statement
    execute function household_begin_period();

create or replace function quality_follow() returns trigger language plpgsql as $$
begin
    insert into quality_due (register_number) select distinct register_number from added order by 1 on conflict do nothing;
    if tg_table_name = 'household_member' then
        -- whoever bears the same number, before or after, is no longer or newly a second one
        insert into quality_due (register_number)
        select distinct m.register_number from added a join household_member m on m.id_hash = a.id_hash and m.register_number <> a.register_number
        where m.valid_to is null order by 1 on conflict do nothing;
        if tg_op = 'UPDATE' then
            insert into quality_due (register_number)
            select distinct m.register_number from former f join household_member m on m.id_hash = f.id_hash where m.valid_to is null
            order by 1 on conflict do nothing;
        end if;
    end if;
    return null;
end
$$;
do $$
declare
    watched record;
begin
    for watched in select * from (values ('quality_household', 'household'), ('quality_member', 'household_member'), ('quality_income', 'household_income'),
            ('quality_living', 'household_living'), ('quality_contact', 'household_contact')) as t (name, tab) loop
        execute format('drop trigger %I on %I', watched.name, watched.tab);
        execute format('create trigger %I after insert on %I referencing new table as added for each statement execute function quality_follow()',
            watched.name, watched.tab);
        execute format('create trigger %I after update on %I referencing old table as former new table as added for each statement '
            'execute function quality_follow()', watched.name || '_changed', watched.tab);
    end loop;
end
$$;

create function name_initial_follow_many() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'household' then
        insert into name_initial (name) select distinct head_name from added order by 1 on conflict do nothing;
    else
        insert into name_initial (name) select distinct name from added order by 1 on conflict do nothing;
    end if;
    return null;
end
$$;
drop trigger name_initial_household on household;
drop trigger name_initial_household_member on household_member;
create trigger name_initial_household after insert on household referencing new table as added for each statement
    execute function name_initial_follow_many();
create trigger name_initial_household_changed after update of head_name on household for each row execute function name_initial_follow();
create trigger name_initial_household_member after insert on household_member referencing new table as added for each statement
    execute function name_initial_follow_many();
create trigger name_initial_household_member_changed after update of name on household_member for each row execute function name_initial_follow();
