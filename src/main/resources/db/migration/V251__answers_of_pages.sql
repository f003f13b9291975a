-- A page's answer to a post is mostly "go there": kept with the others, so that the same post sent again goes there too.
alter table idempotent_answer add column location text;
