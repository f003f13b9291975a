-- 查重: two entries that may be one person. What was decided of two people is not asked again.
create table duplicate_pair (
    id           bigint generated always as identity primary key,
    county       char(12) not null,
    kind         text not null check (kind in ('SAME_NUMBER', 'SAME_PERSON')),
    pair_key     text not null,                    -- the two people, whichever way round
    state        text not null default 'OPEN' check (state in ('OPEN', 'TO_CORRECT', 'DIFFERENT', 'SETTLED')),
    found_on     date not null,
    reason       text,
    decided_by   bigint,
    decided_name text,
    decided_at   timestamptz
);
create unique index duplicate_pair_once on duplicate_pair (county, pair_key);
create index duplicate_pair_state on duplicate_pair (county, state, id);

create table duplicate_side (
    pair_id   bigint not null references duplicate_pair,
    side      int not null,
    kind      text not null check (kind in ('HOUSEHOLD', 'CASE')),
    reference text not null,                       -- register number, or case number
    position  int not null,
    name      text not null,
    head_name text not null,
    born_on   date,
    village   char(12) not null,
    township  char(12) not null,
    county    char(12) not null,
    primary key (pair_id, side)
);
create index duplicate_side_reference on duplicate_side (reference);
create index duplicate_side_village on duplicate_side (village, pair_id);
create index duplicate_side_township on duplicate_side (township, pair_id);
create index duplicate_side_county on duplicate_side (county, pair_id);

-- only ever added to
create table duplicate_decision (
    id          bigint generated always as identity primary key,
    pair_id     bigint not null references duplicate_pair,
    decision    text not null,
    reason      text not null,
    person_id   bigint,                            -- null: by a rule
    person_name text not null,
    post        text not null,
    at          timestamptz not null
);
create index duplicate_decision_of on duplicate_decision (pair_id, id);

-- 全面查一遍: the whole register of a county
create table duplicate_run (
    id          bigint generated always as identity primary key,
    county      char(12) not null,
    begun_by    text not null,
    begun_at    timestamptz not null,
    step        int not null default 0,
    found       int,
    finished_at timestamptz
);
create unique index duplicate_run_open on duplicate_run (county) where finished_at is null;

-- whose people have changed, or are free again: a worker looks at them soon after, so that no step of a case waits for it
create table duplicate_due (
    case_number text primary key
);
create function duplicate_follow() returns trigger language plpgsql as $$
begin
    insert into duplicate_due (case_number) select distinct case_number from changed on conflict do nothing;
    return null;
end
$$;
create trigger duplicate_case_in after insert on case_member referencing new table as changed for each statement execute function duplicate_follow();
create trigger duplicate_case_out after update on case_member referencing new table as changed for each statement execute function duplicate_follow();
