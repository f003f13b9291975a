-- 年度收入登记: who filed a year's income; empty for what an identification, an import or the demo brought.
alter table household_income add column filed_by text;
alter table household_income add column reason text;
