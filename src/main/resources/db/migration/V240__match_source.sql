-- What a department's list was drawn from (data-match-sources): the county sees which sources have sent none.
alter table match_delivery add column source text;
create index match_delivery_by_source on match_delivery (county, source, delivered_on desc);
