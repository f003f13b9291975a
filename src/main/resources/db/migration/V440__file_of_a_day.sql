-- The file as it was on a day (issue 4): what the page and the list tell of a household besides what figures are counted by.
alter table household_period add column ground text;
alter table household_period add column other_causes text;
alter table household_period add column per_capita numeric(14, 2);
alter table household_period add column income_year int;

create or replace function household_keep_period() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.village, new.group_name, new.head_name, new.state, new.household_type, new.main_cause, new.persons, new.ground,
                new.other_causes, new.per_capita, new.income_year)
            is not distinct from (old.village, old.group_name, old.head_name, old.state, old.household_type, old.main_cause, old.persons, old.ground,
                old.other_causes, old.per_capita, old.income_year) then
        return null;
    end if;
    -- a second change on one day stands in the place of the first
    update household_period set (village, township, county, group_name, head_name, state, household_type, main_cause, persons, ground, other_causes,
            per_capita, income_year)
        = (new.village, new.township, new.county, new.group_name, new.head_name, new.state, new.household_type, new.main_cause, new.persons, new.ground,
            new.other_causes, new.per_capita, new.income_year)
        where register_number = new.register_number and valid_to is null and valid_from >= new.facts_since;
    if not found then
        update household_period set valid_to = new.facts_since where register_number = new.register_number and valid_to is null;
        insert into household_period (register_number, valid_from, village, township, county, group_name, head_name, state, household_type, main_cause,
                persons, ground, other_causes, per_capita, income_year)
            values (new.register_number, new.facts_since, new.village, new.township, new.county, new.group_name, new.head_name, new.state,
                new.household_type, new.main_cause, new.persons, new.ground, new.other_causes, new.per_capita, new.income_year);
    end if;
    return null;
end
$$;
-- What stood there in periods that are over was not kept before this day; it stays unknown there.
update household_period p set ground = h.ground, other_causes = h.other_causes, per_capita = h.per_capita, income_year = h.income_year
from household h where h.register_number = p.register_number and p.valid_to is null;
