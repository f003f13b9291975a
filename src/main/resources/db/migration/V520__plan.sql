-- 减贫规划: what a county's plan says, line by line as it stands there. A plan is never corrected: what does not add up is kept as a fault of
-- the plan beside it (policy 10).
create table plan_import (
    id          bigint generated always as identity primary key,
    county      char(12) not null,
    kind        text not null check (kind in ('TARGETS', 'WAYS')),
    title       text not null,
    file_name   text,
    imported_at timestamptz not null,
    person_id   bigint not null,
    person_name text not null
);
create index plan_import_of on plan_import (county, id);

-- A figure of a year and a place. A later import takes the place of the same years at the same level; the line stays.
create table plan_line (
    plan_id     bigint not null references plan_import,
    line        int not null,
    county      char(12) not null,
    year        int not null,
    level       text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
    region      char(12) not null,
    written     text not null,
    households  int check (households >= 0),
    persons     int check (persons >= 0),
    villages    int check (villages >= 0),
    replaced_by bigint references plan_import,
    primary key (plan_id, line)
);
create index plan_line_in_force on plan_line (county, year, level, region) where replaced_by is null;

-- A village that the plan wants out in a year. One that stands twice is a target once: the second time it stays as written.
create table plan_village (
    plan_id  bigint not null,
    line     int not null,
    position int not null,
    written  text not null,
    village  char(12),
    again    boolean not null,
    primary key (plan_id, line, position),
    foreign key (plan_id, line) references plan_line
);

-- 表3-1: person-times by way, which are no persons
create table plan_way (
    plan_id      bigint not null references plan_import,
    line         int not null,
    way          text not null,
    person_times int not null check (person_times >= 0),
    total        boolean not null,
    primary key (plan_id, line)
);

create table plan_fault (
    plan_id  bigint not null references plan_import,
    position int not null,
    kind     text not null,
    text     text not null,
    primary key (plan_id, position)
);

-- Exits of a year are counted for the plan
create index household_state_exits on household_state (exit_year, register_number) where state = 'EXITED';
