-- What the sweep of service limits did with a task, so that everybody reads the same: when its holder was reminded, when it was
-- brought before the level above, and before whom.
alter table work_item
    add column reminded_at  timestamptz,
    add column escalated_at timestamptz,
    add column escalated_to text;               -- key of the post

create index work_item_to_remind on work_item (remind_at) where completed_at is null and reminded_at is null;
create index work_item_to_escalate on work_item (escalate_at) where completed_at is null and escalated_at is null;
