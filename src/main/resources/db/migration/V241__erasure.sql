-- Data of applicants who were refused do not stay for ever (个人信息保护法 art. 19): when they went, and what is still to be looked at.
alter table case_file add column erased_at timestamptz;
create index case_file_to_erase on case_file (closed_at, case_number) where state = 'CLOSED' and erased_at is null;
