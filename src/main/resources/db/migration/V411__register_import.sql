-- 导入: a workbook of households on its way onto the register. Its rows are put down sealed, looked at, and taken household by household.
create table register_import (
    id             text primary key,
    state          text not null check (state in
                       ('READING', 'CHECKING', 'CHECKED', 'TAKING', 'TAKEN', 'UNDOING', 'UNDONE', 'REFUSED', 'CANCELLED')),
    person_id      bigint not null,
    person_name    text not null,
    post           text not null,
    region         char(12) not null,
    county         char(12) not null,
    file_name      text not null,
    -- the node that reads the file; its connections show whether it lives
    reader         text,
    household_head text[],
    person_head    text[],
    merged         text,
    rows_read      int not null default 0,
    households     int not null default 0,
    persons        int not null default 0,
    -- the last household worked in the present state
    worked_to      text collate "C" not null default '',
    worked         int not null default 0,
    -- by what is to be done with them, counted at the end of each state
    fresh          int not null default 0,
    fresh_persons  int not null default 0,
    changed        int not null default 0,
    changed_persons int not null default 0,
    same           int not null default 0,
    bad            int not null default 0,
    bad_persons    int not null default 0,
    taken          int not null default 0,
    taken_persons  int not null default 0,
    faults         int not null default 0,
    doubts         int not null default 0,
    said           text,
    uploaded_at    timestamptz not null,
    checked_at     timestamptz,
    taken_on       date,
    taken_at       timestamptz,
    undone_at      timestamptz,
    undone_by      text,
    expires_at     timestamptz not null
);
create index register_import_of on register_import (region, uploaded_at desc);
create index register_import_under_way on register_import (uploaded_at) where state in ('READING', 'CHECKING', 'TAKING', 'UNDOING');

-- the file itself, until its rows are put down
create table import_file (
    import_id text not null references register_import on delete cascade,
    part      int not null,
    sealed    text not null,
    primary key (import_id, part)
);
alter table import_file alter column sealed set storage external;

-- No foreign keys from here on: hundreds of thousands of rows come in at once, and only an import's own end takes them away.
-- sheet 0: households, 1: persons; key: 户编号 as it stands in the file
create table import_row (
    import_id    text not null,
    key          text collate "C" not null,
    sheet        smallint not null,
    row_no       int not null,
    id_hash      text,
    cells_sealed text not null,
    primary key (import_id, key, sheet, row_no)
);

create table import_household (
    import_id       text not null,
    key             text collate "C" not null,
    row_no          int not null,
    village         char(12),
    head_name       text,
    persons         int not null,
    kind            text not null check (kind in ('NEW', 'CHANGED', 'SAME', 'BAD')),
    changes         text,
    register_number text,
    taken           boolean not null default false,
    before_sealed   text,
    after_hash      text,
    primary key (import_id, key)
);
create index import_household_kinds on import_household (import_id, kind, row_no);
create index import_household_taken on import_household (register_number) where taken;

create table import_fault (
    import_id text not null,
    id        bigint generated always as identity,
    key       text collate "C" not null,
    error     boolean not null,
    rule      text,
    sheet     smallint not null,
    row_no    int not null,
    cell      text not null,
    heading   text,
    what      text not null,
    mend      text not null,
    primary key (import_id, id)
);
create index import_fault_of on import_fault (import_id, error, id);
