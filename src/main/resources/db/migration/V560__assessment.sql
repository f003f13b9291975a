-- 第三方评估: what was commissioned, frozen, drawn and answered. The forms of the case hold the words; what is counted stands here.
create table assessment (
    case_number    text primary key references case_file,
    county         char(12) not null,
    firm           text not null,
    organiser      text not null,
    year           int not null,
    title          text not null,
    income_line    numeric(14, 2) not null,
    incidence_max  numeric(5, 2) not null,
    wrong_exit_max numeric(5, 2) not null,
    missed_max     numeric(5, 2) not null,
    approval_min   numeric(5, 2) not null,
    pseudonym_key  bytea not null,
    commitment     text,
    public_source  text,
    public_on      date,
    frame_hash     text,
    plan           text,
    plan_hash      text,
    frozen_at      timestamptz,
    secret         text,
    public_number  text,
    sample_hash    text,
    drawn_at       timestamptz,
    field_ended_at timestamptz,
    verdict        text,
    verdict_reason text,
    published_at   timestamptz
);
create index assessment_of_county on assessment (county, case_number desc);
create index assessment_of_firm on assessment (firm, county, case_number desc);

-- 抽样框: frozen; never changed afterwards
create table assessment_frame (
    case_number     text not null references assessment,
    household       text not null,
    stratum         text not null,
    village_name    text not null,
    village         char(12) not null,
    township        char(12) not null,
    register_number text,
    group_name      text,
    head_name       text not null,
    persons         int not null,
    primary key (case_number, household)
);

-- 抽中的村 of a draw in two stages, with the chance each had
create table assessment_village (
    case_number  text not null references assessment,
    village_name text not null,
    kind         text not null,
    numerator    bigint not null,
    denominator  bigint not null,
    primary key (case_number, village_name)
);

-- 样本: one sheet per household drawn, reserves included; what was answered is sealed with a hash and never changed
create table assessment_sheet (
    case_number  text not null references assessment,
    number       int not null,
    household    text not null,
    township     char(12) not null,
    village      char(12) not null,
    stratum      text not null,
    place        int not null,
    state        text not null check (state in ('OPEN', 'RESERVE', 'SEALED', 'REPLACED')),
    substitutes  int,
    reason       text,
    replaced_by  bigint,
    replaced_at  timestamptz,
    client_id    text,
    answers      jsonb,
    answers_hash text,
    sealed_by    bigint,
    sealed_name  text,
    sealed_at    timestamptz,
    persons      int,
    per_capita   numeric(14, 2),
    approves     boolean,
    suspicion    text,
    grounds      text,
    primary key (case_number, number),
    unique (case_number, household),
    check ((state = 'SEALED') = (sealed_at is not null)),
    check ((state = 'REPLACED') = (reason is not null)),
    foreign key (case_number, household) references assessment_frame
);
create index assessment_sheet_of_village on assessment_sheet (case_number, village, number);
create index assessment_sheet_by_state on assessment_sheet (case_number, state, number);

-- 疑似错退、漏评: put to the county, ruled on by the assessor
create table assessment_finding (
    case_number text not null references assessment,
    number      int not null,
    sheet       int not null,
    kind        text not null check (kind in ('WRONG_EXIT', 'MISSED')),
    persons     int not null,
    grounds     text not null,
    answer      text,
    answered_at timestamptz,
    upheld      boolean,
    ruling      text,
    ruled_at    timestamptz,
    primary key (case_number, number),
    unique (case_number, sheet),
    foreign key (case_number, sheet) references assessment_sheet,
    check ((upheld is null) = (ruled_at is null))
);
