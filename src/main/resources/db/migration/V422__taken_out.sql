-- An import that is taken back leaves no pair behind that leads to nowhere.
create function duplicate_taken_out() returns trigger language plpgsql as $$
begin
    update duplicate_pair set state = 'SETTLED' where state in ('OPEN', 'TO_CORRECT')
        and id in (select s.pair_id from duplicate_side s join gone on gone.register_number = s.reference);
    return null;
end
$$;
create trigger duplicate_household_out after delete on household referencing old table as gone for each statement
    execute function duplicate_taken_out();
