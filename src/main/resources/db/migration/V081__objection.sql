-- 异议. Who objected is sealed and read by the handling level only.
create table objection (
    number          text primary key references case_file,
    about           text not null check (about in ('listed', 'left-out', 'procedure')),
    against         text not null check (against in ('VILLAGE', 'TOWNSHIP', 'COUNTY')),  -- whose notice or decision
    notice          text references notice,
    case_number     text references case_file,      -- the household's case; null where none is named or found
    village         char(12) not null,
    township        char(12) not null,
    county          char(12) not null,
    household_name  text,
    group_name      text,
    grounds         text not null,
    channel         text not null,
    anonymous       boolean not null,
    objector_name   text,                           -- sealed
    objector_phone  text,                           -- sealed
    late            boolean not null,               -- raised after the notice period: about the decision
    handling_post   text not null,
    appeal_post     text,                           -- null where there is no level above
    raised_at       timestamptz not null,
    accepted_at     timestamptz,
    closed_at       timestamptz,                    -- replied, refused, merged or withdrawn: holds nothing from then on
    refusal         text,
    merged_into     text references objection,
    finding         text,                           -- upheld, partly-upheld, rejected, upheld-removal
    changes_input   boolean not null default false,
    found_at        timestamptz,
    reply           text,
    replied_on      date,
    appeal_until    date,
    appeal_grounds  text,
    appealed_at     timestamptz,
    appeal_finding  text,
    appeal_reply    text,
    appeal_decided_at timestamptz
);
create index objection_open on objection (case_number) where closed_at is null;
create index objection_of_case on objection (case_number, raised_at);
create index objection_of_notice on objection (notice);
create index objection_by_township on objection (township, raised_at desc, number);
create index objection_by_county on objection (county, raised_at desc, number);

-- 回执. Found by keyed hash: whoever reads the table cannot ask for anybody's progress.
create table receipt (
    hash            text primary key,
    sealed          text not null,                  -- to be printed on the reply
    kind            text not null check (kind in ('OBJECTION', 'APPLICATION')),
    case_number     text not null references case_file,
    given_at        timestamptz not null
);
create index receipt_of_case on receipt (case_number);
