-- A case is found by the name of any member of its household.
create index case_member_by_name on case_member (name);
