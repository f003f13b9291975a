-- 识别轮次
create table identification_round (
    id              bigint generated always as identity primary key,
    county          char(12) not null,
    name            text not null,
    opens_on        date not null,
    closes_on       date,
    quota_enabled   boolean not null default false,
    briefing        text,                           -- 政策宣传 record; a missing one is a warning
    opened_by       bigint,
    opened_by_name  text,
    opened_at       timestamptz not null
);
create unique index identification_round_open on identification_round (county) where closes_on is null;
create table identification_quota (
    round_id        bigint not null references identification_round,
    village         char(12) not null,
    persons         int not null,
    primary key (round_id, village)
);

-- What lists, flags and rules need of a case; the facts themselves are the case's revisions.
create table identification_case (
    case_number     text primary key references case_file,
    round_id        bigint not null references identification_round,
    village         char(12) not null,
    ground          text not null,
    former_number   text,
    persons         int not null,
    income_year     int,
    net_income      numeric(14, 2),
    per_capita      numeric(14, 2),                 -- rounded up to the cent, so that the comparison with the line is exact
    income_line     numeric(14, 2),
    housing_grade   text,
    lacking         text,                           -- what of 两不愁三保障 and water is lacking
    recommendation  text,
    reason          text,
    meeting_id      bigint,
    passed          boolean,
    approved        boolean not null default false, -- by the county
    register_number text
);
create index identification_case_quota on identification_case (round_id, village) where approved;

create table case_member (
    case_number     text not null references case_file,
    position        int not null,
    name            text not null,
    relation        text not null,
    id_hash         text,
    id_sealed       text,
    active          boolean not null,               -- in an open, accepted case: nobody stands in two
    primary key (case_number, position)
);
create unique index case_member_once on case_member (id_hash) where active;
create index case_member_by_id on case_member (id_hash);

-- 部门比对: a department's list as delivered, and what it hit
create table match_delivery (
    id              bigint generated always as identity primary key,
    county          char(12) not null,
    unit            text not null,
    delivered_on    date not null,
    rows            int not null,
    uploaded_by     bigint not null,
    uploaded_name   text not null,
    at              timestamptz not null,
    purged_at       timestamptz
);
create table match_row (
    delivery_id     bigint not null references match_delivery,
    line            int not null,
    name            text not null,
    id_hash         text not null,
    id_sealed       text not null,
    category        text not null,
    detail          text not null,
    primary key (delivery_id, line)
);
create index match_row_by_id on match_row (id_hash);
create table match_hit (
    id              bigint generated always as identity primary key,
    case_number     text not null references case_file,
    delivery_id     bigint not null references match_delivery,
    member_name     text not null,
    id_hash         text not null,
    category        text not null,
    detail          text not null,
    item            text not null,                  -- what the explanation names: 类别（姓名）
    explanation     text,
    explained_at    timestamptz,
    read_out        boolean not null default false,
    at              timestamptz not null,
    unique (case_number, id_hash, category, detail)
);
create index match_hit_of_case on match_hit (case_number, id);

-- 民主评议会: one meeting, many cases
create table meeting (
    id              bigint generated always as identity primary key,
    village         char(12) not null,
    kind            text not null,
    held_on         date not null,
    place           text not null,
    chair           text not null,
    recorder        text not null,
    counted_by      text,
    members_due     int not null,
    members_present int not null,
    women_due       int not null,
    women_present   int not null,
    form            jsonb not null,
    recorded_by     bigint not null,
    recorded_name   text not null,
    at              timestamptz not null
);
create index meeting_by_village on meeting (village, held_on desc, id);
create table meeting_ballot (
    meeting_id      bigint not null references meeting,
    case_number     text not null references case_file,
    yes             int not null,
    no              int not null,
    abstain         int not null,
    recused         int not null,
    passed          boolean not null,
    primary key (meeting_id, case_number)
);
create index meeting_ballot_of_case on meeting_ballot (case_number);
