-- 评估结果 as it was published: the figures as one text with its hash, and the files made of it. Never changed, never computed again.
create table assessment_report (
    case_number  text primary key references assessment,
    county       char(12) not null,
    content      text not null,
    hash         text not null,
    published_at timestamptz not null
);
create index assessment_report_newest on assessment_report (published_at desc, case_number desc);
create index assessment_report_of_county on assessment_report (county, published_at desc, case_number desc);

-- FULL for those who may see the assessment; PUBLIC for anybody, without what could tell a household
create table assessment_report_file (
    case_number text not null references assessment_report,
    edition     text not null check (edition in ('FULL', 'PUBLIC')),
    name        text not null,
    content     bytea not null,
    hash        text not null,
    primary key (case_number, edition, name)
);
