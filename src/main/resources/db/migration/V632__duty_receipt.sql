-- Reports that are handed in on paper (policy RE-2, RE-3, RE-5, RE-7): when they came, or went out.
create table duty_receipt (
    county        char(12) not null,
    duty          text not null,                -- io.fupin.dispatch.duty.Duty
    owner         text not null,                -- key of a department, or code of the county
    year          int not null,
    received_on   date not null,
    paper         text not null,                -- 文号 or title
    recorded_at   timestamptz not null,
    recorded_by   bigint not null,
    recorded_name text not null,
    primary key (county, duty, owner, year)
);
