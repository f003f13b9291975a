-- 收入和两不愁三保障的取证: by a visit of the yearly round or by the visit of an exit's own case. A later visit adds a row, none is changed.
create table exit_matrix (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    village         char(12) not null,
    income_year     int not null,
    visited_on      date not null,
    persons         int not null,
    net_income      numeric(14, 2) not null,
    per_capita      numeric(14, 2) not null,
    income_line     numeric(14, 2) not null,
    lacking         text not null,                  -- joined by 、; empty for nothing
    form            jsonb not null,
    case_number     text references case_file,      -- of the exit whose visit it was; null for a visit before
    recorded_by     bigint not null,
    recorded_name   text not null,
    at              timestamptz not null
);
create index exit_matrix_of on exit_matrix (register_number, income_year, visited_on desc, id desc);
create index exit_matrix_in on exit_matrix (village, income_year, register_number, id desc);

create table exit_matrix_evidence (
    matrix_id       bigint not null references exit_matrix,
    evidence_id     text not null,
    primary key (matrix_id, evidence_id)
);
create index exit_matrix_evidence_of on exit_matrix_evidence (evidence_id);

-- 贫困户退出: what a case of household-exit is about, as its steps found it
create table exit_case (
    case_number     text primary key references case_file,
    register_number text not null references household,
    village         char(12) not null,
    persons         int not null,
    matrix_id       bigint references exit_matrix,
    eligible        boolean,
    reason          text,
    meeting_id      bigint,
    passed          boolean,
    agreed          boolean,
    signer          text,
    exit_year       int,
    exited_on       date,
    active          boolean not null default true
);
create unique index exit_case_open on exit_case (register_number) where active;
create index exit_case_of on exit_case (register_number, case_number);

-- 跟踪回访: after an exit until the year that the county's plan says
create table follow_up_visit (
    register_number text not null references household,
    due_on          date not null,
    case_number     text not null references case_file,
    primary key (register_number, due_on)
);

-- 清退: what a case of household-removal is about
create table removal_case (
    case_number     text primary key references case_file,
    register_number text not null references household,
    village         char(12) not null,
    kind            text not null,
    found_by        text not null,
    basis           text not null,
    holds           boolean,
    meeting_id      bigint,
    passed          boolean,
    removed_on      date,
    active          boolean not null default true
);
create unique index removal_case_open on removal_case (register_number) where active;
create index removal_case_of on removal_case (register_number, case_number);
