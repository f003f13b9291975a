-- 贫困县摘帽: what a case of county-exit is about, as its steps found it
create table county_exit_case (
    case_number        text primary key references case_file,
    county             char(12) not null,
    exit_year          int not null,
    rural_population   int,
    population_source  text,
    poor_persons       int,
    incidence          numeric(14, 10),                 -- per cent; null is no data
    incidence_max      numeric(8, 4),
    verdict            text,
    eligible           boolean,
    reason             text,
    assessment         text,                            -- 合格, 不合格; null while none is known
    assessment_source  text,
    assessment_on      date,
    approval_document  text,
    exited_on          date,
    active             boolean not null default true
);
create unique index county_exit_case_open on county_exit_case (county) where active;
create index county_exit_case_of on county_exit_case (county, case_number);

create table county_exit_item (
    case_number text not null references county_exit_case,
    item        text not null,
    position    int not null,
    least       numeric(8, 4) not null,                 -- per cent that has to be reached
    figure      numeric(8, 4) not null,
    source      text not null,
    papers      int not null,
    primary key (case_number, item)
);

-- 第三方评估 that were published, from wherever they come: what county-exit waits for
create table county_assessment_published (
    county       char(12) not null,
    year         int not null,
    passed       boolean not null,
    report       text not null,
    published_on date not null,
    primary key (county, year)
);
