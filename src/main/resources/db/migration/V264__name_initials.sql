-- 王桂兰 is found by "wgl": every name that stands somewhere, with the initials of its readings. Names come in by triggers, their initials are
-- worked out soon after by the application, which knows how characters are read.
create table name_initial (
    name        text primary key,
    initials    text[]
);
create index name_initial_unread on name_initial (name) where initials is null;
create index name_initial_by on name_initial using gin (initials);

create function name_initial_follow() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'case_file' then
        insert into name_initial (name) values (new.subject) on conflict do nothing;
    elsif tg_table_name = 'household' then
        insert into name_initial (name) values (new.head_name) on conflict do nothing;
    else
        insert into name_initial (name) values (new.name) on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger name_initial_case_file after insert or update of subject on case_file for each row execute function name_initial_follow();
create trigger name_initial_case_member after insert or update of name on case_member for each row execute function name_initial_follow();
create trigger name_initial_household after insert or update of head_name on household for each row execute function name_initial_follow();
create trigger name_initial_household_member after insert or update of name on household_member for each row execute function name_initial_follow();

insert into name_initial (name)
select subject from case_file union select name from case_member union select head_name from household union select name from household_member;
