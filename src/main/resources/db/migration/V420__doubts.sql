-- Departments' lists against the whole register, not only against open cases; every hit is a doubt (疑点) with who said what of it.
alter table match_delivery add column brought_by text;
alter table match_delivery add column file_name text;
alter table match_delivery add column refused int not null default 0;        -- rows that were not taken

-- RED_LINE: a circumstance that has to be explained; FACT: something to compare with what the register says
alter table match_row add column meaning text not null default 'RED_LINE' check (meaning in ('RED_LINE', 'FACT'));

alter table match_hit alter column case_number drop not null;
alter table match_hit add column register_number text references household;
alter table match_hit add constraint match_hit_somewhere check (case_number is not null or register_number is not null);
alter table match_hit add column village char(12);
alter table match_hit add column township char(12);
alter table match_hit add column county char(12);
alter table match_hit add column source text not null default '';
alter table match_hit add column meaning text not null default 'RED_LINE' check (meaning in ('RED_LINE', 'FACT', 'NAME'));
alter table match_hit add column listed_name text;                           -- how the list writes the name; null where it is the same
alter table match_hit add column state text not null default 'OPEN'
    check (state in ('OPEN', 'EXPLAINED', 'ACTED', 'SETTLED', 'LAPSED'));
alter table match_hit add column action text;
alter table match_hit add column decided_by bigint;
alter table match_hit add column decided_name text;
alter table match_hit rename column explained_at to decided_at;
alter table match_hit add column confirmed_name text;
alter table match_hit add column confirmed_at timestamptz;
update match_hit h set village = c.village, township = c.township, county = c.county,
    state = case when h.explanation is not null then 'EXPLAINED' when c.state = 'OPEN' then 'OPEN' else 'LAPSED' end,
    source = coalesce((select d.source from match_delivery d where d.id = h.delivery_id), '')
from case_file c where c.case_number = h.case_number;
alter table match_hit alter column village set not null;
alter table match_hit alter column township set not null;
alter table match_hit alter column county set not null;
create unique index match_hit_of_household on match_hit (register_number, id_hash, category, detail) where register_number is not null;
create index match_hit_of_delivery on match_hit (delivery_id, id);
create index match_hit_village on match_hit (village, state, id);
create index match_hit_township on match_hit (township, state, id);
create index match_hit_county on match_hit (county, state, id);

-- 写明情况, 处理, 认可, 退回重写: only ever added to
create table match_decision (
    id          bigint generated always as identity primary key,
    hit_id      bigint not null references match_hit,
    decision    text not null,
    action      text,
    reason      text not null,
    person_id   bigint,                          -- null: by a rule
    person_name text not null,
    post        text not null,
    at          timestamptz not null
);
create index match_decision_of on match_decision (hit_id, id);

-- what a department's columns are called, remembered by its source
create table match_columns (
    county   char(12) not null,
    unit     text not null,
    source   text not null,
    headings jsonb not null,
    primary key (county, unit, source)
);

-- a file between the moment it is handed in and the moment its columns are confirmed; sealed, and gone the next night
create table match_upload (
    id           bigint generated always as identity primary key,
    person_id    bigint not null,
    county       char(12) not null,
    unit         text not null,
    source       text,
    delivered_on date,
    brought_by   text not null,
    file_name    text not null,
    rows_sealed  text not null,
    at           timestamptz not null
);

-- who stands in cases, whichever procedure brought them: each adds its own
create view case_person as select case_number, position, name, id_hash from case_member;
