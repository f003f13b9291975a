-- Table 2-2 counts who is insured and who belongs to a cooperative (policy ME-6, J-9). The import brings these columns too; whoever comes
-- first lays them out.
alter table household_living add column if not exists cooperative boolean;
alter table household_member add column if not exists medical_resident boolean;
alter table household_member add column if not exists medical_employee boolean;

-- 一户多策: what is done, how much of it, for how long, with what money and by whom; a measure of before has none of that
alter table household_measure add column item text;
alter table household_measure add column quantity numeric(12, 2);
alter table household_measure add column unit text;
alter table household_measure add column funds numeric(14, 2);
alter table household_measure add column responsible text;
alter table household_measure add column last_day date;
alter table household_measure add column recorded_by text;
alter table household_measure add column recorded_at timestamptz;

-- 成效: what came of a measure, signed by the household
create table household_measure_result (
    id              bigint generated always as identity primary key,
    measure_id      bigint not null references household_measure,
    register_number text not null references household,
    on_day          date not null,
    text            text not null,
    income          numeric(14, 2),
    signature       text not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create index household_measure_result_of on household_measure_result (register_number, id);

-- 一般户 are listed by area
create index ordinary_household_of_county on ordinary_household (county, id);
create index ordinary_household_of_township on ordinary_household (township, id);
