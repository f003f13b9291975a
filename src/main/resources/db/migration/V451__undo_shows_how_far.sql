-- How far an undo is: it is one transaction, all or nothing, and this is written beside it.
create table import_undo (
    import_id text primary key references register_import on delete cascade,
    worked    int not null
);
-- A household that is taken out is looked for wherever one is referred to.
create index quality_finding_of on quality_finding (register_number);
create index household_change_made on household_change (made_number) where made_number is not null;
