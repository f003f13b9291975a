-- How far the demo county's half year has been lived, and which of its stories has become which case. Empty outside the demo.
create table demo_life (
    id              int primary key default 1 check (id = 1),
    seed            bigint not null,
    lived_until     date not null,                  -- every day up to this one is done
    finished_at     timestamptz                     -- real time; null while days are left, a killed start goes on with them
);

create table demo_life_story (
    story           text primary key,
    case_number     text not null unique
);
