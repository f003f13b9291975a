-- 分派: to whom a sheet is given, how many each surveyor takes, and what the phones say of themselves
alter table assessment_sheet add column assignee bigint;
alter table assessment_sheet add column assignee_name text;
alter table assessment_sheet add column assigned_at timestamptz;
alter table assessment_sheet add constraint assessment_sheet_given check ((assignee is null) = (assignee_name is null));
create index assessment_sheet_of_assignee on assessment_sheet (case_number, assignee, number);

create table assessment_quota (
    case_number text not null references assessment,
    person      bigint not null,
    quota       int not null check (quota between 0 and 5000),
    primary key (case_number, person)
);

create table assessment_phone (
    case_number text not null references assessment,
    person      bigint not null,
    seen_at     timestamptz not null,
    filling     int not null,
    waiting     int not null,
    primary key (case_number, person)
);
