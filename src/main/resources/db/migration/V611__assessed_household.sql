-- 错退 and 漏评 that a published assessment upheld: what a village has still to start, and the case that came of it.
create table assessed_household (
    reference       text primary key,                   -- PG-220281-2016-0001.F-03
    assessment      text not null references case_file,
    wrong_exit      boolean not null,
    village         char(12) not null,
    register_number text,                               -- of a wrong exit
    group_name      text,
    head_name       text not null,
    grounds         text not null,
    published_on    date not null,
    case_number     text references case_file,          -- the identification; null until it is begun
    check (wrong_exit = (register_number is not null))
);
create index assessed_household_waiting on assessed_household (village, published_on, reference) where case_number is null;
create index assessed_household_wrong on assessed_household (register_number) where case_number is null;
create index assessed_household_of on assessed_household (assessment);
create index assessed_household_case on assessed_household (case_number) where case_number is not null;
