-- 行政区划 (policy 5.7). A village is identified by its code, never by its name.
create table region (
    code          text primary key check (code ~ '^[0-9]{12}$'),
    name          text not null,          -- as people say it
    official_name text not null,          -- as it stands on a seal
    written_name  text not null,          -- as the imported list wrote it
    spoken_name   text,                   -- set by the list of other spellings; survives the next import
    level         text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    parent        text references region (code)
);
create index region_parent on region (parent);

-- Other spellings found in plans and lists.
create table region_alias (
    region text not null references region (code),
    alias  text not null,
    primary key (region, alias)
);

-- One row per import: the other nodes see by it that their tree is old.
create table region_import (
    id      bigint generated always as identity primary key,
    kind    text not null check (kind in ('REGIONS', 'ALIASES')),
    at      timestamptz not null,
    lines   integer not null,
    added   integer not null,
    changed integer not null
);
