-- 整改: items with an owner by name and a day by which they are put right (SU-6). What was done stands in the revisions of the case.
create table rectification (
    case_number    text primary key references case_file,
    source         text not null,
    reference      text not null,                       -- of the finding within its source: an item is filed once
    source_case    text references case_file,           -- case that found it; null for none
    village        char(12) not null,                   -- where it is, as in case_file
    township       char(12) not null,
    county         char(12) not null,
    problem        text not null,
    detail         text not null,
    serious        boolean not null,
    finder         text not null,                       -- post that checks again
    responsible    text not null,                       -- post that puts it right
    owner_name     text,                                -- null until somebody is named
    owner_title    text,
    filed_on       date not null,
    first_deadline date not null,
    deadline       date not null,
    failed         int not null default 0,              -- how often the check found it not put right
    fixed_on       date,                                -- as the unit says, of the last time
    handed_in_on   date,                                -- when it said so
    closed_on      date,
    active         boolean not null default true,
    unique (source, reference)
);
create index rectification_open on rectification (county, deadline, case_number) where active;
create index rectification_of_county on rectification (county, deadline, case_number);
create index rectification_of_township on rectification (township, deadline, case_number);
create index rectification_of_village on rectification (village, deadline, case_number);
create index rectification_of_responsible on rectification (responsible, deadline, case_number);
create index rectification_of_finder on rectification (finder, deadline, case_number);
create index rectification_of_source on rectification (source_case) where source_case is not null;
