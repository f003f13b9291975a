-- 防返贫监测: who is watched, since when and why. A row is never deleted; 风险消除 dates it.
create table monitored_household (
    case_number     text primary key references case_file,      -- by which it was taken up: its 监测编号
    register_number text references household,                  -- null for a household that is not on file
    household_key   text not null,                              -- register number, or village, group and head of one that is not on file
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    head_name       text not null,
    group_name      text,
    persons         int not null,
    kind            text not null,
    risk            text not null,
    labour          boolean not null,
    since           date not null,
    helper          text,
    helper_unit     text,
    cleared_on      date,
    cleared_case    text references case_file
);
create unique index monitored_household_now on monitored_household (household_key) where cleared_on is null;
create index monitored_household_of on monitored_household (register_number);
create index monitored_household_in_village on monitored_household (village, case_number);
create index monitored_household_in_township on monitored_household (township, case_number);
create index monitored_household_in_county on monitored_household (county, case_number);

create table monitoring_measure (
    id              bigint generated always as identity primary key,
    monitored       text not null references monitored_household,
    kind            text not null,
    detail          text not null,
    since           date not null,
    recorded_by     bigint not null,
    recorded_name   text not null,
    at              timestamptz not null
);
create index monitoring_measure_of on monitoring_measure (monitored, since);

-- What a case of relapse-monitoring or risk-clearing is about, as its steps found it.
create table relapse_case (
    case_number     text primary key references case_file,
    process         text not null,
    register_number text references household,
    household_key   text not null,
    village         char(12) not null,
    head_name       text not null,
    group_name      text,
    persons         int not null,
    monitored       text references monitored_household,        -- of a clearing
    source          text,                                       -- of a clue, as the next two
    found_on        date,
    situation       text,
    visited_on      date,
    net_income      numeric(14, 2),
    per_capita      numeric(14, 2),
    income_line     numeric(14, 2),
    monitoring_limit numeric(14, 2),
    lacking         text,                                       -- joined by 、; empty for nothing
    shock           boolean,
    labour          boolean,
    risk            text,
    first_risk_gone boolean,                                    -- of a clearing, as the next
    new_risk        boolean,
    verdict         text,
    kind            text,
    reason          text,
    meeting_id      bigint,
    passed          boolean,
    application     text references case_file,                  -- the identification that it led to
    active          boolean not null default true
);
create unique index relapse_case_open on relapse_case (household_key) where active;
create index relapse_case_of on relapse_case (register_number, case_number);
create index relapse_case_active on relapse_case (village) where active;
