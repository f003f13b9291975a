-- When somebody was last at his home page, and when before: what happened in between is news to him.
create table home_visit (
    person_id       bigint primary key,
    seen_at         timestamptz not null,
    seen_real_at    timestamptz not null,
    since_at        timestamptz,
    since_real_at   timestamptz
);
create index case_event_by_real_time on case_event (real_at);
