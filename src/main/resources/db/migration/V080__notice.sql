-- 公示与公告
create table notice_sequence (
    kind    text not null,                          -- GS 公示, GG 公告
    county  char(12) not null,
    year    int not null,
    last    int not null,
    primary key (kind, county, year)
);

create table notice (
    number          text primary key,
    kind            text not null,
    process         text not null,
    village         char(12) not null,              -- of the board
    township        char(12) not null,
    county          char(12) not null,
    issuer          text not null,                  -- post that issued it, ROLE@REGION
    issued_by       bigint not null,
    issued_by_name  text not null,
    year            int not null,
    posted_on       date not null,
    published_at    timestamptz not null,
    first_day       date not null,                  -- the first day that counts
    ends_on         date not null,                  -- the last day that counts
    ends_at         timestamptz not null,           -- the end of that day: nothing passes before
    days            int not null,
    working_days    boolean not null,
    place           text,
    document_number text,
    form            jsonb not null,
    photo_due       date,                           -- until when a photo of the board is due that was not there at the start
    removed_on      date,
    removed_at      timestamptz,
    removed_by      bigint,
    removed_by_name text,
    removed_early   boolean not null default false,
    removal_reason  text,
    draw_share      numeric(5, 4),
    seed            text,                           -- of the spot check: made when it is drawn, shown from then on
    drawn_at        timestamptz,
    drawn_of        int
);
create index notice_by_village on notice (village, published_at desc, number);
create index notice_by_township on notice (township, published_at desc, number);
create index notice_by_county on notice (county, published_at desc, number);
create index notice_without_photo on notice (county, photo_due) where photo_due is not null;

create table notice_entry (
    notice          text not null references notice,
    case_number     text not null references case_file,
    position        int not null,
    group_name      text,
    head            text not null,
    persons         int,
    -- RUNNING 公示中, HELD 期满等异议办结, PASSED 期满通过, RENOTICED 已重新公示, REPOSTED 提前撤下须重新张贴, WITHDRAWN 案件离开了公示
    state           text not null check (state in ('RUNNING', 'HELD', 'PASSED', 'RENOTICED', 'REPOSTED', 'WITHDRAWN')),
    state_at        timestamptz not null,
    drawn           boolean not null default false,
    drawn_earlier   boolean not null default false, -- drawn in a notice before a return: the draw is kept
    primary key (notice, case_number),
    unique (notice, position)
);
create index notice_entry_of_case on notice_entry (case_number, notice);
-- A case stands in one running notice of a kind at most; announcements run beside it.
create index notice_entry_running on notice_entry (case_number) where state in ('RUNNING', 'HELD');

-- Photos of the board: when posted, of a board that follows later (公告), when taken down
create table notice_photo (
    notice          text not null references notice,
    evidence_id     text not null,
    purpose         text not null check (purpose in ('POSTED', 'BOARD', 'REMOVED')),
    at              timestamptz not null,
    person_id       bigint not null,
    person_name     text not null,
    primary key (notice, evidence_id)
);

-- Whom to call: printed on every notice and shown on the public pages
create table office_contact (
    region          char(12) primary key,
    office          text not null,
    phone           text not null,
    hours           text,
    changed_at      timestamptz not null,
    changed_by      bigint
);
