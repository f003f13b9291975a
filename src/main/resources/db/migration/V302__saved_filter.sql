-- 常用筛选: an officer's own names for filters of a box. What is searched for by text is never part of one: it may be a name or an identity
-- number.
create table saved_filter (
    id          bigint generated always as identity primary key,
    person_id   bigint not null references person,
    post        text not null,
    box         text not null,
    name        text not null,
    address     text not null,                  -- /tasks?box=todo&step=township-review&due=late
    preferred   boolean not null default false,
    saved_at    timestamptz not null,
    unique (person_id, post, box, name)
);
create unique index saved_filter_preferred on saved_filter (person_id, post, box) where preferred;
