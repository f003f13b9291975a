-- 村的状态 (贫困村, 出列): changed by a case only, dated, nothing is deleted. Where no case has decided, poor_village says what the plan's own tables said.
create table village_state (
    id          bigint generated always as identity primary key,
    village     char(12) not null,
    state       text not null check (state in ('POOR', 'EXITED')),
    since       date not null,
    year        int not null,
    case_number text not null references case_file,
    note        text,
    at          timestamptz not null
);
create index village_state_of on village_state (village, since desc, id desc);
create index village_state_in on village_state (village bpchar_pattern_ops);
create index poor_village_in on poor_village (village bpchar_pattern_ops);

-- 贫困村出列: what a case of village-exit is about, as its steps found it
create table village_exit_case (
    case_number       text primary key references case_file,
    village           char(12) not null,
    exit_year         int not null,
    collective_income numeric(14, 2),
    collective_stable boolean,
    poor_persons      int,
    rural_population  int,
    incidence         numeric(14, 10),               -- per cent; null is no data
    incidence_max     numeric(8, 4),
    provincial        numeric(8, 4),
    provincial_asked  boolean,
    national          text,
    local             text,
    eligible          boolean,
    reason            text,
    judged_at         timestamptz,
    exited_on         date,
    active            boolean not null default true
);
create unique index village_exit_case_open on village_exit_case (village) where active;
create index village_exit_case_of on village_exit_case (village, case_number);

-- 八有: one row per item that is asked of a village, with what the department found
create table village_item_check (
    case_number  text not null references village_exit_case,
    item         text not null,
    position     int not null,
    unit         text not null,
    target       text,
    least        numeric(8, 4),                      -- per cent that the figure has to reach; null where the thing itself is asked
    found        text,
    figure       numeric(8, 4),
    met          boolean,
    papers       int not null default 0,
    checked_on   date,
    checked_name text,
    answered_at  timestamptz,
    primary key (case_number, item)
);
