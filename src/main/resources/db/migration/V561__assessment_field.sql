-- 入户 on a phone: photos, when the sheet was filled, and where if the phone tells
alter table assessment_sheet add column filled_at timestamptz;
alter table assessment_sheet add column latitude numeric(9, 6);
alter table assessment_sheet add column longitude numeric(9, 6);
create table assessment_photo (
    case_number text not null,
    sheet       int not null,
    position    int not null,
    evidence_id text not null,
    primary key (case_number, sheet, position),
    foreign key (case_number, sheet) references assessment_sheet
);
create index assessment_photo_by_evidence on assessment_photo (evidence_id);
