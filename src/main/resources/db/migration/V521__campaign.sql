-- 年度退出核查: one a year and county
create table campaign (
    id                 bigint generated always as identity primary key,
    case_number        text not null unique references case_file,
    county             char(12) not null,
    year               int not null,
    income_year        int not null,
    standard           numeric(14, 2) not null,             -- the income line of the county and income year, yuan
    state              text not null check (state in ('RUNNING', 'PAUSED', 'IN', 'STOPPED', 'DONE')),
    visit_start        date not null,
    visit_end          date not null,
    entry_deadline     date not null,
    cleaning_start     date not null,
    cleaning_end       date not null,
    check_start        date not null,
    check_end          date not null,
    report_deadline    date not null,
    planned_households int,
    planned_persons    int,
    planned_villages   int,
    launched_by        bigint not null,
    launched_by_name   text not null,
    launched_post      text not null,
    launched_at        timestamptz not null
);
-- A county runs one campaign for a year; one that was stopped is no hindrance to another.
create unique index campaign_once on campaign (county, year) where state <> 'STOPPED';
create index campaign_of_county on campaign (county, id);

-- A village takes part once: the worker that starts its procedure takes the row, and row and procedure become one in one transaction.
create table campaign_village (
    campaign_id  bigint not null references campaign,
    village      char(12) not null,
    township     char(12) not null,
    county       char(12) not null,
    state        text not null check (state in ('WAITING', 'STARTED', 'IN', 'STOPPED')),
    late         boolean not null default false,
    case_number  text unique references case_file,
    started_at   timestamptz,
    ended_at     timestamptz,
    primary key (campaign_id, village)
);
create index campaign_village_waiting on campaign_village (campaign_id, village) where state = 'WAITING';
create index campaign_village_to_stop on campaign_village (campaign_id, village) where state = 'STARTED';
create index campaign_village_of_township on campaign_village (township, campaign_id, village);

-- What was done to the campaign as a whole, and why
create table campaign_event (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null references campaign,
    at          timestamptz not null,
    person_id   bigint not null,
    person_name text not null,
    what        text not null,
    text        text
);
create index campaign_event_of on campaign_event (campaign_id, id);

-- The village's board: every household that stood on the register when its village began, and what became of it.
create table campaign_household (
    campaign_id     bigint not null,
    register_number text not null references household,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    head_name       text not null,
    group_name      text,
    persons         int not null,
    state           text not null,                          -- of the register, when it was put on the board
    sorting         text check (sorting in ('EXIT', 'HELP', 'RELAPSE', 'CHANGE', 'REMOVE')),
    proposal        text,
    ground          text,
    visited_on      date,
    visitors        text,
    visit           text,                                   -- JSON: what was found, see Visit
    evidence        text[] not null default '{}',
    sorted_by       bigint,
    sorted_by_name  text,
    sorted_post     text,
    sorted_at       timestamptz,
    follow_up       text not null default 'NONE' check (follow_up in ('NONE', 'WAITING', 'BY_HAND', 'BEGUN', 'DECIDED')),
    hindrance       text,
    case_number     text references case_file,
    result          text,
    decided_at      timestamptz,
    primary key (campaign_id, register_number),
    foreign key (campaign_id, village) references campaign_village
);
create index campaign_household_board on campaign_household (campaign_id, village, register_number);
create index campaign_household_area on campaign_household (campaign_id, township, sorting);
create index campaign_household_waiting on campaign_household (campaign_id, register_number) where follow_up = 'WAITING' and hindrance is null;
create unique index campaign_household_case on campaign_household (case_number) where case_number is not null;
-- What the village is asked to do itself
create index campaign_household_asked on campaign_household (village, campaign_id) where follow_up = 'BY_HAND' or hindrance is not null;
create index campaign_household_hindered on campaign_household (campaign_id) where hindrance is not null;
create index campaign_household_of on campaign_household (register_number, campaign_id);

-- 挂图作战、按图销号: the policy items that a household or a village is owed, closed one by one
create table campaign_item (
    id              bigint generated always as identity primary key,
    campaign_id     bigint not null references campaign,
    village         char(12) not null,
    register_number text references household,              -- null for an item of the village
    title           text not null,
    found_on        date not null,
    closed_on       date,
    closed_by       bigint,
    closed_by_name  text,
    proof           text,
    evidence        text[] not null default '{}',
    unique nulls not distinct (campaign_id, village, register_number, title)
);
create index campaign_item_of on campaign_item (campaign_id, village, id);
