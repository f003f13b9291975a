-- 草稿: what an officer typed and has not handed in. Whoever it belongs to reads it, nobody else.
create table draft (
    person_id   bigint not null,
    person_name text not null,
    post        text not null,
    key         text not null,                  -- the task's id, or the name of the page: start-<process>, meeting-<village>, …
    version     bigint not null,                -- grows with every save
    writer      text not null,                  -- the open page that saved last
    title       text not null,
    page        text not null,                  -- where it is gone on with
    cases       text[] not null,                -- case numbers that a page for many cases names
    evidence    text[] not null,                -- photos that wait in it
    content     text not null,                  -- JSON; identity numbers and phones sealed
    saved_at    timestamptz not null,           -- business time, as it is shown
    typed_at    timestamptz not null,           -- real time: of two devices the later one wins
    expires_at  timestamptz not null,           -- real time
    primary key (person_id, post, key)
);
create index draft_by_saved on draft (person_id, post, saved_at desc, key);
create index draft_by_key on draft (key);
create index draft_by_cases on draft using gin (cases);
create index draft_by_evidence on draft using gin (evidence);
create index draft_expires on draft (expires_at);
