-- What somebody has taken and not done: looked up when he falls ill and it has to go to somebody else.
create index work_item_held on work_item (assignee, due_at, id) where completed_at is null and assignee is not null;
