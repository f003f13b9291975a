-- 更正 (个人信息保护法 art. 46): what stood on the register, what stands there now, why and by whom. Both are sealed: they may be an identity
-- number or an illness.
create table household_correction (
    id              bigint generated always as identity primary key,
    register_number text not null references household,
    position        int not null,
    field           text not null,
    before_sealed   text,
    after_sealed    text not null,
    reason          text not null,
    person_id       bigint not null,
    person_name     text not null,
    on_day          date not null,
    at              timestamptz not null
);
create index household_correction_of on household_correction (register_number, id);
