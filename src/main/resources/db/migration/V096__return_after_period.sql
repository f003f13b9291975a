-- 直接返回我 to somebody who had a notice posted again: the case comes back when the period is over, not before.
alter table case_return add column waiting boolean not null default false;
