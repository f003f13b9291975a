-- Who did and who saw what. Tables named audit_* are written once (afterMigrate.sql).
create table audit_entry (
    id          bigint generated always as identity primary key,
    -- When by the office's clock, and when by the world's.
    business_at timestamptz not null,
    real_at     timestamptz not null,
    -- Null for the system and for the public.
    person_id   bigint,
    actor_name  text,
    post        text,
    action      text not null,
    subject     text,
    -- JSON with sorted keys, as text: the chain covers these very characters.
    details     text not null
);
create index audit_entry_person on audit_entry (person_id, id desc);
create index audit_entry_action on audit_entry (action text_pattern_ops, id desc);
create index audit_entry_subject on audit_entry (subject, id desc);
create index audit_entry_at on audit_entry (business_at, id desc);

-- The chain: each hash covers the hash before it and the whole of its entry. An entry is sealed within about a second of its commit, in
-- the order of the sealer, not of the ids.
create table audit_seal (
    seq       bigint primary key,
    entry_id  bigint not null unique references audit_entry,
    hash      bytea not null,
    sealed_at timestamptz not null
);

-- The hash of the last seal of a day, as it was handed out.
create table audit_root (
    day       date primary key,
    seq       bigint not null,
    hash      bytea not null,
    issued_at timestamptz not null
);
