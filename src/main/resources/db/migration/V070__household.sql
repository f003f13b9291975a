-- 建档立卡: the register. Nothing of a registered household is ever deleted.
create table household (
    register_number text primary key,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    group_name      text,
    head_name       text not null,
    persons         int not null,
    ground          text not null,
    state           text not null,
    main_cause      text,
    other_causes    text,
    per_capita      numeric(14, 2),
    income_year     int,
    registered_on   date not null,
    case_number     text not null references case_file
);
create index household_by_village on household (village, register_number);
create index household_by_township on household (township, register_number);
create index household_by_county on household (county, register_number);

create table household_sequence (
    village char(12) primary key,
    last    int not null
);

create table household_member (
    register_number text not null references household,
    position        int not null,
    name            text not null,
    relation        text not null,
    id_type         text not null,
    id_hash         text,
    id_sealed       text,
    sex             text,
    birth_date      date,
    education       text,
    schooling       text,
    health          text,
    labour_skill    text,
    valid_from      date not null,
    valid_to        date,
    primary key (register_number, position, valid_from)
);
create index household_member_by_id on household_member (id_hash) where valid_to is null;

-- 状态: in force from a day on, with who decided it and where
create table household_state (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    state           text not null,
    since           date not null,
    case_number     text,
    at              timestamptz not null
);
create index household_state_of on household_state (register_number, id);

create table household_helper (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    name            text not null,
    unit            text not null,
    rank            text not null,
    phone_hash      text not null,
    phone_sealed    text not null,
    plan            text not null,
    since           date not null,
    until           date,
    case_number     text
);
create index household_helper_of on household_helper (register_number, id);
create index household_helper_load on household_helper (phone_hash) where until is null;

-- 一户多策
create table household_measure (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    kind            text not null,
    detail          text not null,
    since           date not null,
    case_number     text
);
create index household_measure_of on household_measure (register_number, id);
