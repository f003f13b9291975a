-- Spring Session JDBC: its own tables as its own script makes them; a signed-in officer stays signed in when a node goes.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Answers already given to a POST of the API that carried an Idempotency-Key. A row without a status is a request under way on the
-- node named; "committed" was set in the transaction of the request itself.
create table idempotent_answer (
    officer      text not null,
    key          text not null,
    request_hash bytea not null,
    node         text not null,
    committed    boolean not null default false,
    status       int,
    content_type text,
    body         bytea,
    started_at   timestamptz not null,
    primary key (officer, key)
);
create index idempotent_answer_started on idempotent_answer (started_at);
