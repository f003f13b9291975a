-- Values of policy parameters by region and time. Rows are only ever added: what was in force when a case was decided stays visible.
-- No reference to region: a value may be known before the division list of its county is taken in.
create table policy_parameter (
    id         bigint generated always as identity primary key,
    key        text not null,
    region     text not null check (region ~ '^[0-9]{12}$'),
    valid_from date,       -- for parameters versioned by date
    year       integer,    -- for parameters that are looked up by the exact year
    value      text,       -- null: the value entered before for the same time is taken back
    source     text not null check (source <> ''),
    set_by     text not null,
    set_at     timestamptz not null,
    check ((valid_from is null) <> (year is null))
);
create index policy_parameter_key on policy_parameter (key, region);
