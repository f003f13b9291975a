-- 数字脱贫的迹象 (policy EX-17, EX-18): what is worth a second look. A hint and never a verdict: nothing is stopped or decided by it.
create table signal (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('INCOMES', 'PLAN', 'APPROVALS', 'PHOTOS', 'MEETINGS', 'VISITS')),
    county      char(12) not null,
    region      char(12) not null,              -- the smallest place that holds everything behind it
    subject     text not null,                  -- what it is about: one row for one matter, however often it is seen
    happened_on date not null,
    text        text not null,
    behind      int not null,                   -- how many stand behind it; of very many only the first are kept
    found_on    date not null,
    gone_on     date,                           -- since when it is not seen any more
    unique (county, kind, subject)
);
create index signal_of_county on signal (county, id) where gone_on is null;

create table signal_behind (
    signal_id       bigint not null references signal,
    position        int not null,
    title           text not null,
    text            text not null,
    href            text,
    register_number text,
    case_number     text,
    primary key (signal_id, position)
);
create index signal_behind_of_household on signal_behind (register_number) where register_number is not null;
create index signal_behind_of_case on signal_behind (case_number) where case_number is not null;

-- 核实情况: what somebody found when he looked; only ever added to
create table signal_note (
    id          bigint generated always as identity primary key,
    signal_id   bigint not null references signal,
    at          timestamptz not null,
    person_id   bigint not null,
    person_name text not null,
    post        text not null,
    text        text not null
);
create index signal_note_of on signal_note (signal_id, id);

-- The last day on which a county was looked through
create table signal_look (
    county    char(12) primary key,
    looked_on date not null
);
