-- 评估单位 manages its own surveyors: its lead gives and ends such a post alone, within the firm and the assessed county.
alter table person_post drop constraint person_post_origin_check;
alter table person_post add constraint person_post_origin_check check (origin in ('OFFICE', 'FIRST_START', 'DEMO', 'FIRM'));
alter table person_post add constraint person_post_of_firm check (origin <> 'FIRM' or role = 'SURVEYOR' and requested_by is not null and unit is not null);
