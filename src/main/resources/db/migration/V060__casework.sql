-- 案卷
create table case_file (
    case_number     text primary key,
    process         text not null,
    model_ref       text not null,                  -- the version of the model on which the case runs to its end
    subject         text not null,                  -- 户主 or what the case is about, as shown in lists
    persons         int,                            -- 家庭人口, where the subject is a household
    group_name      text,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    state           text not null check (state in ('OPEN', 'CLOSED')),
    phase           text not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    result          text,
    started_by      bigint,                         -- null for the public
    started_by_name text,
    started_post    text,
    previous_case   text references case_file,      -- 复核案件: the ended case it goes back to
    red_flags       int not null default 0
);
create index case_file_by_village on case_file (village, opened_at desc, case_number);
create index case_file_by_township on case_file (township, opened_at desc, case_number);
create index case_file_by_county on case_file (county, opened_at desc, case_number);
create index case_file_by_starter on case_file (started_by, opened_at desc, case_number);
create index case_file_by_subject on case_file (subject);

create table case_sequence (
    kind    text not null,
    county  char(12) not null,
    year    int not null,
    last    int not null,
    primary key (kind, county, year)
);

-- One row per user task, open or done. Written in the engine's transaction, so it never differs from the engine.
create table work_item (
    id              text primary key,
    case_number     text not null references case_file,
    process         text not null,
    step            text not null,
    step_name       text not null,
    phase           text not null,
    subject         text not null,
    role            text not null,
    unit            text,
    region          char(12) not null,
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    assignee        bigint,
    assignee_name   text,
    created_at      timestamptz not null,
    claimed_at      timestamptz,
    remind_at       timestamptz,
    due_at          timestamptz not null,
    escalate_at     timestamptz,
    completed_at    timestamptz,
    completed_by    bigint,
    completed_name  text,
    completed_post  text,
    outcome         text,                           -- key of what was decided; 'left' when the case was taken elsewhere
    content_hash    text,                           -- of what was submitted, to know a second submission of the same thing
    red_flags       int not null default 0
);
create index work_item_open on work_item (role, region, due_at, id) where completed_at is null;
create index work_item_open_township on work_item (township, due_at, id) where completed_at is null;
create index work_item_open_county on work_item (county, due_at, id) where completed_at is null;
create index work_item_done on work_item (completed_by, completed_at desc, id) where completed_at is not null;
create index work_item_of_case on work_item (case_number, created_at);

-- Facts per step, as handed in; a return or a take-back supersedes, nothing is deleted. Identity numbers are sealed.
create table case_revision (
    case_number     text not null references case_file,
    step            text not null,
    revision        int not null,
    form            jsonb not null,
    at              timestamptz not null,
    person_id       bigint,
    person_name     text,
    post            text,
    superseded_at   timestamptz,
    primary key (case_number, step, revision)
);

-- 时间线: what happened, in order, in words
create table case_event (
    id              bigint generated always as identity primary key,
    case_number     text not null references case_file,
    at              timestamptz not null,
    real_at         timestamptz not null,
    kind            text not null,                  -- STARTED, COMPLETED, RETURNED, POSTED, OBJECTION, DRAWN, MATCHED, ENDED, …
    step            text,
    step_name       text,
    phase           text,
    work_item       text,
    arrived_at      timestamptz,
    claimed_at      timestamptz,
    person_id       bigint,
    person_name     text,
    post            text,
    outcome         text,
    opinion         text,
    detail          jsonb
);
create index case_event_of_case on case_event (case_number, id);

-- 退回: where a case came from and whether it may come straight back
create table case_return (
    id              bigint generated always as identity primary key,
    case_number     text not null references case_file,
    from_step       text not null,
    to_step         text not null,
    reason          text not null,
    back_to_me      boolean not null,
    at              timestamptz not null,
    by_person       bigint,                         -- null when a rule returned the case
    by_name         text,
    basis           text,                           -- fingerprint of what the meeting and the notices rested on
    settled_at      timestamptz,
    void_reason     text
);
create index case_return_pending on case_return (case_number) where settled_at is null;

-- The frozen file of a decision: the rule's text, what it saw, what it said.
create table rule_text (
    hash            text primary key,
    decision        text not null,
    content         text not null,
    first_used_at   timestamptz not null
);
create table decision_file (
    id              bigint generated always as identity primary key,
    case_number     text not null references case_file,
    step            text not null,
    decision        text not null,
    rule_hash       text not null references rule_text,
    inputs          jsonb not null,
    outputs         jsonb not null,
    parameters      jsonb not null,                 -- policy parameters behind the inputs, with their source
    at              timestamptz not null,
    person_id       bigint,
    person_name     text
);
create index decision_file_of_case on decision_file (case_number, id);

create table evidence_link (
    evidence_id     text not null,
    case_number     text not null references case_file,
    step            text not null,
    field           text not null,
    at              timestamptz not null,
    primary key (evidence_id, case_number, step, field)
);
create index evidence_link_of_case on evidence_link (case_number);

-- 回避: a declared relative of the household acts on none of its steps
create table case_recusal (
    case_number     text not null references case_file,
    person_id       bigint not null,
    relation        text not null,
    at              timestamptz not null,
    primary key (case_number, person_id)
);
