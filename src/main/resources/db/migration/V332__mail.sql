-- 邮件提醒: somebody's own address, confirmed by a code that was sent to it. A mail says how many messages wait and of what kind, nothing else.
create table mail_reminder (
    person_id       bigint primary key references person,
    address         text,                       -- null until the first is confirmed
    pending         text,                       -- waits for its code; the address before it holds meanwhile
    daily           boolean not null,           -- once in the morning instead of soon after
    code_hash       text,
    code_until      timestamptz,
    code_tries      int not null default 0,
    code_sent_at    timestamptz,
    -- Everything up to this message was told.
    told_up_to      bigint not null default 0,
    told_at         timestamptz,
    failures        int not null default 0,
    not_before      timestamptz
);
