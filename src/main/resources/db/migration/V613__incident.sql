-- 重大涉贫事件 (SU-4, SU-5): what was reported, how it was graded, who answers for it.
create table incident (
    case_number text primary key references case_file,
    place       char(12) not null,                      -- where its case lies, as the next three
    village     char(12) not null,
    township    char(12) not null,
    county      char(12) not null,
    scene       text not null,                          -- where it was, in words
    title       text not null,
    kind        text not null,
    happened_on date not null,
    reported_on date not null,
    persons     int not null,
    casualties  int not null,
    viral       boolean not null,
    funds       boolean not null,
    complaint   text references case_file,
    level       text,
    reason      text,
    handling    text,
    founded     boolean
);
create index incident_of_county on incident (county, reported_on desc, case_number desc);
create index incident_of_township on incident (township, reported_on desc, case_number desc);
create index incident_of_village on incident (village, reported_on desc, case_number desc);
create index incident_of_complaint on incident (complaint) where complaint is not null;
