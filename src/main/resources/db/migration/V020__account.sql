-- People, their credentials and their posts. Times of sign-in, lock-out and password age are real time; times of an
-- officer's doing (requested, confirmed, named) are business time.

-- Whether this database was made by the demo: the two kinds never mix.
create table installation (
    one        boolean primary key default true check (one),
    kind       text not null check (kind in ('DEMO', 'OFFICE')),
    made_at    timestamptz not null
);

create table person (
    id         bigint generated always as identity primary key,
    username   text not null unique check (username ~ '^[a-z0-9][a-z0-9.-]{2,63}$'),
    name       text not null check (length(name) between 1 and 40),
    phone      text,
    -- Whose administrators look after the account: a county, or a region above.
    region     char(12) not null check (region ~ '^[0-9]{12}$'),
    created_by bigint references person,
    created_at timestamptz not null
);
create index person_name on person (name);
create index person_region on person (region, id);

create table credential (
    person_id       bigint primary key references person,
    password_hash   text not null,
    -- Grows with every change of password, lock and reset: sessions and tokens of an older version are void.
    version         int not null default 1,
    must_change     boolean not null,
    changed_at      timestamptz not null,
    shut            boolean not null default false,
    last_sign_in_at timestamptz
);

-- A new password for somebody who confirms others' posts, reads the audit or decides for the county takes two people as well: or one
-- administrator could sign in as the other and confirm himself.
create table password_reset (
    id           bigint generated always as identity primary key,
    person_id    bigint not null references person,
    requested_by bigint not null references person,
    requested_at timestamptz not null,
    closed_by    bigint references person,
    closed_at    timestamptz,
    done         boolean not null default false,
    check (not done or closed_by <> requested_by and closed_by <> person_id)
);
create unique index password_reset_open on password_reset (person_id) where closed_at is null;

create table password_history (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references person,
    password_hash text not null,
    replaced_at   timestamptz not null
);
create index password_history_person on password_history (person_id, id desc);

-- Failed tries per user name as typed (hashed: it may be a password typed into the wrong field), existing or not, so that an
-- answer does not tell which names exist.
create table sign_in_failure (
    username_hash bytea primary key,
    failures      int not null,
    first_at      timestamptz not null,
    locked_until  timestamptz
);

create table sign_in_refusal (
    address text not null,
    at      timestamptz not null
);
create index sign_in_refusal_address on sign_in_refusal (address, at);
create index sign_in_refusal_at on sign_in_refusal (at);

create table api_token (
    token_hash         bytea primary key,
    person_id          bigint not null references person,
    credential_version int not null,
    issued_at          timestamptz not null,
    expires_at         timestamptz not null
);
create index api_token_person on api_token (person_id);
create index api_token_expiry on api_token (expires_at);

-- Departments and firms: the part of a post after its role.
create table post_unit (
    role text not null,
    key  text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text not null,
    primary key (role, key)
);
insert into post_unit (role, key, name) values
    ('DEPARTMENT', 'housing', '住建局'),
    ('DEPARTMENT', 'education', '教育局'),
    ('DEPARTMENT', 'health', '卫健局'),
    ('DEPARTMENT', 'civil-affairs', '民政局'),
    ('DEPARTMENT', 'water', '水务局'),
    ('DEPARTMENT', 'transport', '交通局'),
    ('DEPARTMENT', 'culture', '文广局'),
    ('DEPARTMENT', 'telecom', '通信局'),
    ('DEPARTMENT', 'agriculture', '农业局');

create table person_post (
    id               bigint generated always as identity primary key,
    person_id        bigint not null references person,
    role             text not null,
    unit             text,
    region           char(12) not null check (region ~ '^[0-9]{12}$'),
    valid_from       date not null,
    valid_to         date check (valid_to >= valid_from),
    -- FIRST_START and DEMO posts are made by the installation; all others by two people.
    origin           text not null check (origin in ('OFFICE', 'FIRST_START', 'DEMO')),
    requested_by     bigint references person,
    requested_at     timestamptz not null,
    confirmed_by     bigint references person,
    confirmed_at     timestamptz,
    declined_by      bigint references person,
    declined_at      timestamptz,
    decline_reason   text,
    end_requested_by bigint references person,
    end_requested_at timestamptz,
    end_reason       text,
    end_confirmed_by bigint references person,
    ended_at         timestamptz,
    check (origin <> 'OFFICE' or requested_by is not null),
    check (origin <> 'OFFICE' or confirmed_at is null or confirmed_by is not null),
    check (confirmed_by <> requested_by and confirmed_by <> person_id),
    check (end_confirmed_by <> end_requested_by and end_confirmed_by <> person_id),
    check (confirmed_at is null or declined_at is null),
    check (ended_at is null or end_confirmed_by is not null)
);
create index person_post_person on person_post (person_id);
create index person_post_post on person_post (region, role, unit);
create index person_post_open on person_post (region) where confirmed_at is null and declined_at is null;
create index person_post_ending on person_post (region) where end_requested_at is not null and ended_at is null;
-- The same post is asked for, or held, once at a time.
create unique index person_post_once on person_post (person_id, role, coalesce(unit, ''), region)
    where declined_at is null and ended_at is null;

-- 包村干部: the township's person for a village without a team of its own.
create table village_cadre (
    id        bigint generated always as identity primary key,
    village   char(12) not null check (village ~ '^[0-9]{12}$'),
    person_id bigint not null references person,
    named_by  bigint not null references person,
    named_at  timestamptz not null,
    ended_by  bigint references person,
    ended_at  timestamptz
);
create unique index village_cadre_one on village_cadre (village) where ended_at is null;
create index village_cadre_person on village_cadre (person_id);
