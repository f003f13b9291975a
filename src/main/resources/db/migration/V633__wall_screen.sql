-- 大屏: screens that hang in a county's office and show its figures to whoever passes, without anybody signed in.
create table wall_screen (
    id           bigint generated always as identity primary key,
    county       char(12) not null,
    name         text not null,
    token_hash   text not null unique,          -- SHA-256 of what stands in its address, hexadecimal; the address itself is shown once
    made_at      timestamptz not null,
    made_by      text not null,
    seen_at      timestamptz,                   -- when it last asked
    ended_at     timestamptz,
    ended_by     text
);
create index wall_screen_of_county on wall_screen (county, id desc);
