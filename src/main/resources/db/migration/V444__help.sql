-- 发展需求清单 (policy ID-13)
create table household_need (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    kind            text not null,
    detail          text not null,
    since           date not null,
    met_on          date,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create index household_need_of on household_need (register_number, id);

-- 走访: whoever helps a household goes there, and says what he found (policy 7.2, ID-14)
create table household_visit (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    visited_on      date not null,
    found           text not null,
    person_id       bigint not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create index household_visit_of on household_visit (register_number, visited_on desc, id desc);

create table household_visit_photo (
    visit_id    bigint not null references household_visit,
    position    int not null,
    evidence_id text not null,
    primary key (visit_id, position)
);
create index household_visit_photo_by_evidence on household_visit_photo (evidence_id);
create index household_measure_result_by_evidence on household_measure_result (signature);
