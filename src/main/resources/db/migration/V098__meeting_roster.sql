-- 组成人员 of a village's 村民代表会议 (村民委员会组织法 art. 25): who is to be called, and on whom the quorum is counted. Whoever leaves
-- stays on record.
create table meeting_member (
    id              bigint generated always as identity primary key,
    village         char(12) not null,
    name            text not null,
    woman           boolean not null,
    body            text not null check (body in ('COMMITTEE', 'REPRESENTATIVE')),
    group_name      text,
    added_by        bigint not null,
    added_at        timestamptz not null,
    removed_by      bigint,
    removed_at      timestamptz
);
create index meeting_member_of_village on meeting_member (village, id) where removed_at is null;
-- Cases that wait for a step, by village: one meeting takes them together.
create index work_item_open_village on work_item (village, step, case_number) where completed_at is null;
