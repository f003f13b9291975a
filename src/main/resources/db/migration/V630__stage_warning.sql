-- 预警: a queue that has passed a threshold of the county's, kept from the hour in which it was seen until it is well below again, and after that.
-- place is the office whose queue it is; the villages of a township are taken together, as on the page of bottlenecks.
create table stage_warning (
    id          bigint generated always as identity primary key,
    county      char(12) not null,
    place       char(12) not null,
    process     text not null,
    step        text not null,
    role        text not null,                  -- of the posts that do it
    kind        text not null check (kind in ('BACKLOG', 'LATE', 'WAITING')),
    raised_at   timestamptz not null,
    threshold   int not null,                   -- as it stood then
    raised      int not null,                   -- what was seen then: tasks, or percent of the step's limit
    latest      int not null,                   -- what was seen last
    peak        int not null,
    looked_at   timestamptz not null,
    cleared_at  timestamptz
);
create unique index stage_warning_standing on stage_warning (county, place, process, step, kind) where cleared_at is null;
create index stage_warning_of_county on stage_warning (county, id desc);
create index stage_warning_of_place on stage_warning (place, id desc);

-- What somebody said to it; only ever added to.
create table stage_warning_word (
    id          bigint generated always as identity primary key,
    warning_id  bigint not null references stage_warning,
    at          timestamptz not null,
    person_id   bigint not null,
    person_name text not null,
    post        text not null,
    text        text not null
);
create index stage_warning_word_of on stage_warning_word (warning_id, id);

-- When a county's queues were last looked at.
create table stage_warning_look (
    county      char(12) primary key,
    looked_at   timestamptz not null
);
