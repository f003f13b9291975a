-- 督查 and 专项检查 (SU-1, SU-2, SU-3): what is inspected, and which terms of the calendar have had theirs.
create table inspection (
    case_number text primary key references case_file,
    kind        text not null,                          -- 联合督查, 专项检查, 月度督查
    county      char(12) not null,
    title       text not null,
    inspector   text not null,                          -- post that inspects
    term        text,                                   -- of the calendar: 2016-11, 2016-2; null for one that somebody ordered
    starts_on   date not null,
    until       date not null,
    targets     text,                                   -- joined by 、; null until there is a plan
    found       int,                                    -- problems; null until it was on the spot
    inspected_on date
);
create index inspection_of_county on inspection (county, starts_on desc, case_number desc);
create index inspection_of_inspector on inspection (inspector, starts_on desc, case_number desc);

create table inspection_term (
    county      char(12) not null,
    kind        text not null,
    term        text not null,
    case_number text not null references case_file,
    primary key (county, kind, term)
);

-- 「区纪委、督查室每月」 (S3)
insert into post_unit (role, key, name) values ('DEPARTMENT', 'discipline', '纪委'), ('DEPARTMENT', 'supervision', '督查室') on conflict do nothing;
