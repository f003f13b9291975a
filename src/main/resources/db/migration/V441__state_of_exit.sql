-- 脱贫 is told with its year and the line it was measured by (processes.md 3, policy 2.5)
alter table household_state add column exit_year int;
alter table household_state add column exit_standard numeric(14, 2);
alter table household_state add column note text;
alter table household_state add check (state <> 'EXITED' or exit_year is not null and exit_standard is not null) not valid;
