-- Where whole households are written in one transaction (fupin.whole_households, set by whoever writes them), their own rows put them down for
-- data quality once; their members' rows only look for a second bearer of a number.
create or replace function quality_follow() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'household' or current_setting('fupin.whole_households', true) is distinct from 'on' then
        insert into quality_due (register_number) select distinct register_number from added order by 1 on conflict do nothing;
    end if;
    if tg_table_name = 'household_member' then
        -- whoever bears the same number, before or after, is no longer or newly a second one; planned for these rows (V413)
        execute 'insert into quality_due (register_number)
            select distinct m.register_number from added a join household_member m on m.id_hash = a.id_hash and m.register_number <> a.register_number
            where m.valid_to is null order by 1 on conflict do nothing';
        if tg_op = 'UPDATE' then
            execute 'insert into quality_due (register_number)
                select distinct m.register_number from former f join household_member m on m.id_hash = f.id_hash where m.valid_to is null
                order by 1 on conflict do nothing';
        end if;
    end if;
    return null;
end
$$;
