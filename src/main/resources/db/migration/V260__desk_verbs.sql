-- 代理: who stands in for whom on which days. The deputy holds the same post; he acts under his own name.
create table absence (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person,
    deputy_id  bigint not null references person,
    first_day  date not null,
    last_day   date not null,
    reason     text not null,
    set_by     bigint not null references person,
    set_at     timestamptz not null,
    ended_by   bigint references person,
    ended_at   timestamptz,
    check (deputy_id <> person_id),
    check (last_day >= first_day)
);
create index absence_deputy on absence (deputy_id, last_day) where ended_at is null;
create index absence_person on absence (person_id, id desc);

-- 撤回: what was taken back stays on record beside what took its place.
alter table work_item add column taken_back_at timestamptz;
alter table case_revision add column on_behalf_of bigint;
alter table case_return add column settled_by text;

-- 催办: each officer once a day and task. The work item keeps the last one for the lists.
create table case_urge (
    id          bigint generated always as identity primary key,
    work_item   text not null references work_item,
    case_number text not null references case_file,
    by_person   bigint not null,
    by_name     text not null,
    by_post     text not null,
    at          timestamptz not null,
    day         date not null,
    words       text,
    unique (work_item, by_person, day)
);
create index case_urge_of_case on case_urge (case_number, id);
create index case_urge_by_person on case_urge (by_person, id desc);
alter table work_item add column urges int not null default 0;
alter table work_item add column urged_at timestamptz;
alter table work_item add column urged_by text;

-- 协办: an opinion asked of a colleague or of another post; the task stays where it is.
create table consultation (
    id             bigint generated always as identity primary key,
    case_number    text not null references case_file,
    work_item      text not null references work_item,
    asked_by       bigint not null,
    asked_name     text not null,
    asked_post     text not null,
    asked_at       timestamptz not null,
    role           text not null,
    unit           text,
    region         char(12) not null,
    person_id      bigint,                        -- null: whoever holds the post
    person_name    text,
    question       text not null,
    answered_at    timestamptz,
    answered_by    bigint,
    answered_name  text,
    answered_post  text,
    answer         text,
    cancelled_at   timestamptz
);
create index consultation_waiting on consultation (role, region, id) where answered_at is null and cancelled_at is null;
create index consultation_of_case on consultation (case_number, id);
create index consultation_of_task on consultation (work_item);
