-- 调度报告 (policy RE-1, RE-4, RE-6) and the weekly briefing. Drafted from the figures of a period that is over, worded by the office, then issued:
-- numbered, hashed, and from then on never changed.
create table dispatch_report (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'TOWNSHIP')),
    county      char(12) not null,
    region      char(12) not null,              -- of the office that reports
    first_day   date not null,
    last_day    date not null,
    content     jsonb not null,                 -- io.fupin.dispatch.report.Content
    version     int not null default 1,
    drafted_at  timestamptz not null,
    edited_at   timestamptz,
    edited_by   text,
    issue_year  int,
    issue_no    int,                            -- of the year
    issue_total int,                            -- of all years
    issued_at   timestamptz,
    issued_by   bigint,                         -- null: the system, at the end of a week
    issued_name text,
    issued_post text,
    hash        text,                           -- SHA-256 of what was issued, hexadecimal
    unique (kind, region, first_day),
    unique (kind, region, issue_year, issue_no),
    check ((issued_at is null) = (hash is null))
);
create index dispatch_report_of_county on dispatch_report (county, last_day desc, id desc);
create index dispatch_report_of_region on dispatch_report (region, last_day desc, id desc);

create function dispatch_report_issued() returns trigger language plpgsql as $$
begin
    raise exception 'an issued report is not changed' using errcode = 'check_violation';
end
$$;
create trigger dispatch_report_frozen before update or delete on dispatch_report for each row when (old.issued_at is not null)
    execute function dispatch_report_issued();

-- The last day on which it was looked what a county has to draft and to be reminded of.
create table dispatch_look (
    county      char(12) primary key,
    looked_on   date not null
);
