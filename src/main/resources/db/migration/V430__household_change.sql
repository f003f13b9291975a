-- The ledger of the register: every entry that a change of a household made, under its case. It begins with the corrections there were.
alter table household_correction rename to household_ledger;
alter index household_correction_of rename to household_ledger_of;
alter table household_ledger alter column position drop not null;
alter table household_ledger alter column after_sealed drop not null;
alter table household_ledger add column kind text not null default '更正';
alter table household_ledger add column person text;
alter table household_ledger add column case_number text references case_file;
alter table household_ledger add column effective_on date;
update household_ledger set effective_on = on_day, field = case field when 'NAME' then '姓名' when 'ID_NUMBER' then '证件号码' when 'EDUCATION' then '文化程度'
    when 'HEALTH' then '健康状况' when 'LABOUR_SKILL' then '劳动技能' else field end;
alter table household_ledger alter column effective_on set not null;
create index household_ledger_of_case on household_ledger (case_number) where case_number is not null;

-- 分户 and 并户: where a household came from, or went
create table household_link (
    from_number text not null references household,
    to_number   text not null references household,
    kind        text not null check (kind in ('SPLIT', 'MERGE')),
    on_day      date not null,
    case_number text not null references case_file,
    primary key (from_number, to_number, kind)
);
create index household_link_to on household_link (to_number);

-- 信息变更: what a case of household-change is about. The facts are its forms; what would change, from what to what, is kept sealed as the
-- approvers saw it and as it is written when they agree.
create table household_change (
    case_number     text primary key references case_file,
    register_number text not null references household,
    other_number    text references household,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    kind            text not null,
    effective_on    date not null,
    level           text not null,
    lines_sealed    text not null,
    persons_in      int not null default 0,
    persons_out     int not null default 0,
    households_in   int not null default 0,
    households_out  int not null default 0,
    started_on      date not null,
    applied_on      date,
    approved_by     text,
    approved_person bigint,
    made_number     text references household
);
create index household_change_of on household_change (register_number, case_number);
create index household_change_other on household_change (other_number, case_number) where other_number is not null;
create index household_change_month_village on household_change (village, applied_on, case_number) where applied_on is not null;
create index household_change_month_township on household_change (township, applied_on, case_number) where applied_on is not null;
create index household_change_month_county on household_change (county, applied_on, case_number) where applied_on is not null;

-- What an open case touches: a household as a whole (part ''), a person of it, an entry of a person, a newcomer. One part within another is
-- the same thing; nobody else may touch it until the case is over.
create table household_change_claim (
    case_number     text not null references household_change,
    register_number text not null,
    part            text not null,
    id_hash         text,
    active          boolean not null default true,
    primary key (case_number, register_number, part)
);
create index household_change_claim_open on household_change_claim (register_number) where active;
create unique index household_change_claim_newcomer on household_change_claim (id_hash) where active and id_hash is not null;
create index household_change_claim_person on household_change_claim (id_hash) where id_hash is not null;
