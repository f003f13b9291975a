-- Many cases decided on one page, or taken back together. What is to be done is written down first; then each case is worked in a
-- transaction of its own together with its line here, so a process that is killed goes on where it stopped and does nothing twice.
create table batch (
    id            text primary key,
    kind          text not null,                  -- REVIEW, TAKE_BACK
    state         text not null,                  -- CHOSEN: still being put together; RUNNING; DONE
    person_id     bigint not null references person,
    person_name   text not null,
    post          text not null,
    process       text not null,
    step          text not null,
    step_name     text not null,
    list          text not null,                  -- address of the list in which the cases were ticked
    outcome       text,                           -- of all that are no exception
    opinion       text,                           -- of all that are no exception; of a take-back its reason
    of_batch      text references batch on delete set null,
    chosen_at     timestamptz not null,
    submitted_at  timestamptz,
    finished_at   timestamptz,
    expires_at    timestamptz not null            -- real time
);
create index batch_of_person on batch (person_id, post, submitted_at desc, id desc) where submitted_at is not null;
create index batch_running on batch (submitted_at) where state = 'RUNNING';
create index batch_of_batch on batch (of_batch) where of_batch is not null;
create index batch_expires on batch (expires_at);

create table batch_item (
    batch_id      text not null references batch on delete cascade,
    position      int not null,                   -- from 0, as ticked
    work_item     text not null,
    case_number   text not null references case_file,
    state         text not null,                  -- CHOSEN, WAITING, DONE, REFUSED, LEFT: to be done by itself, or stopped before it
    outcome       text,                           -- of an exception
    return_to     text,
    opinion       text,
    said          text,                           -- what came of it, or why it did not take effect
    by_name       text,                           -- who was faster
    by_at         timestamptz,
    done_at       timestamptz,
    primary key (batch_id, position),
    unique (batch_id, work_item)
);
create index batch_item_waiting on batch_item (position, batch_id) where state = 'WAITING';
create index batch_item_of_case on batch_item (case_number);
