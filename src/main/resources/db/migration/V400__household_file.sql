-- The household file (建档立卡, policy 5.1–5.3). A registered household came out of a case, an import, or the demo's generator.
alter table household alter column case_number drop not null;
alter table household add column household_type text;
alter table household add column source text not null default 'CASE' check (source in ('CASE', 'IMPORT', 'DEMO'));
-- the business day since which the row says what it says
alter table household add column facts_since date;
update household set facts_since = registered_on;
alter table household alter column facts_since set not null;

-- What figures are counted from: the household as it was on any past day. A day begins the period that it is the first day of; valid_to
-- is the first day of the next. Kept by a trigger, so that no way of writing can forget it.
create table household_period (
    register_number text not null references household,
    valid_from      date not null,
    valid_to        date,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    group_name      text,
    head_name       text not null,
    state           text not null,
    household_type  text,
    main_cause      text,
    persons         int not null,
    primary key (register_number, valid_from)
);
create index household_period_in_county on household_period (county, register_number);
create index household_period_in_township on household_period (township, register_number);
create index household_period_in_village on household_period (village, register_number);
create unique index household_period_open on household_period (register_number) where valid_to is null;

create function household_keep_period() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.village, new.group_name, new.head_name, new.state, new.household_type, new.main_cause, new.persons)
            is not distinct from (old.village, old.group_name, old.head_name, old.state, old.household_type, old.main_cause, old.persons) then
        return null;
    end if;
    -- a second change on one day stands in the place of the first
    update household_period set (village, township, county, group_name, head_name, state, household_type, main_cause, persons)
        = (new.village, new.township, new.county, new.group_name, new.head_name, new.state, new.household_type, new.main_cause, new.persons)
        where register_number = new.register_number and valid_to is null and valid_from >= new.facts_since;
    if not found then
        update household_period set valid_to = new.facts_since where register_number = new.register_number and valid_to is null;
        insert into household_period values (new.register_number, new.facts_since, null, new.village, new.township, new.county, new.group_name,
            new.head_name, new.state, new.household_type, new.main_cause, new.persons);
    end if;
    return null;
end
$$;
insert into household_period
select register_number, registered_on, null, village, township, county, group_name, head_name, state, household_type, main_cause, persons
from household;
create trigger household_period_follow after insert or update on household for each row execute function household_keep_period();

-- 收入: by year and source; what is filed anew leaves the former on file
create table household_income (
    register_number  text not null references household,
    year             int not null,
    filed_on         date not null,
    replaced_on      date,
    persons          int not null,
    wage             numeric(14, 2) not null,
    business         numeric(14, 2) not null,
    property         numeric(14, 2) not null,
    family_planning  numeric(14, 2) not null,
    low_income       numeric(14, 2) not null,
    destitute        numeric(14, 2) not null,
    pension          numeric(14, 2) not null,
    ecology          numeric(14, 2) not null,
    other_transfer   numeric(14, 2) not null,
    business_expense numeric(14, 2) not null,
    net              numeric(14, 2) generated always as (wage + business + property + family_planning + low_income + destitute + pension + ecology
                         + other_transfer - business_expense) stored,
    per_capita       numeric(14, 2) not null,
    primary key (register_number, year, filed_on)
);

-- 生产生活条件
create table household_living (
    register_number text not null references household,
    valid_from      date not null,
    valid_to        date,
    arable          numeric(10, 2),
    forest          numeric(10, 2),
    returned_forest numeric(10, 2),
    house_grade     text,
    house_area      numeric(8, 2),
    safe_water      boolean,
    road_distance   numeric(6, 2),
    road            text,
    fuel            text,
    primary key (register_number, valid_from)
);

alter table household_member add column disability_class int;
alter table household_member add column disability_grade int;
alter table household_member add column work_place text;
alter table household_member add column work_months int;

-- 省级贫困村 and the like: in force from a day to a day
create table poor_village (
    village    char(12) not null,
    valid_from date not null,
    valid_to   date,
    level      text not null,
    source     text not null,
    primary key (village, valid_from)
);

-- 一般户: households that are not poor, without which there is no incidence and no 漏评 denominator
create table ordinary_household (
    id         bigint generated always as identity primary key,
    village    char(12) not null,
    township   char(12) not null,
    county     char(12) not null,
    group_name text,
    head_name  text not null,
    persons    int not null,
    valid_from date not null,
    valid_to   date,
    source     text not null
);
create index ordinary_household_by_village on ordinary_household (village, id);

-- 农业人口 by village and year, with its source
create table rural_population (
    village    char(12) not null,
    township   char(12) not null,
    county     char(12) not null,
    year       int not null,
    households int not null,
    persons    int not null,
    source     text not null,
    primary key (village, year)
);
create index rural_population_of_county on rural_population (county, year);

-- What a plan says of an area on a day, word for word: shown beside what is counted, never put in its place (policy 10)
create table stated_figure (
    region char(12) not null,
    on_day date not null,
    figure text not null,
    value  numeric(14, 4) not null,
    source text not null,
    primary key (region, on_day, figure, source)
);
