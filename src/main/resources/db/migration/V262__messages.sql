-- 消息. What is to be told is noted in the transaction in which it happens (the outbox) and told from there: a message says nothing that
-- did not happen, and nothing that happened goes untold when the application stops.
create table message_outbox (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references case_event
);

create function message_outbox_follow() returns trigger language plpgsql as $$
begin
    insert into message_outbox (event_id) values (new.id);
    return null;
end
$$;
create trigger message_outbox_case_event after insert on case_event for each row
    when (new.kind in ('RETURNED', 'SENT_BACK', 'DIRECT_RETURN_VOID', 'URGED', 'HANDED_OVER', 'ASKED', 'ANSWERED', 'OBJECTION', 'ENDED'))
    execute function message_outbox_follow();

create table message (
    id          bigint generated always as identity primary key,
    person_id   bigint not null references person,
    kind        text not null,
    title       text not null,
    text        text,
    href        text not null,
    at          timestamptz not null,
    read_at     timestamptz,
    -- What it is about, once for each person: told twice by two nodes it is still there once.
    about       text not null,
    unique (person_id, about)
);
create index message_of_person on message (person_id, id desc);
create index message_unread on message (person_id) where read_at is null;

-- What is told once a day to each post: new arrivals, limits, notices that end.
create table message_digest (
    day         date not null,
    county      char(12) not null,
    primary key (day, county)
);
