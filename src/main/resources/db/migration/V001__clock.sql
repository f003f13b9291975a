-- Offset of business time against real time. Always zero outside the demo.
create table business_clock (
    one            boolean primary key default true check (one),
    offset_micros  bigint not null
);
insert into business_clock (offset_micros) values (0);
