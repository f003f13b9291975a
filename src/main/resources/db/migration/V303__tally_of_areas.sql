-- What waits below a township, a county or a city is summed up from the index alone.
drop index work_tally_of_township;
create index work_tally_of_township on work_tally (township) include (region, process, step, village, flagged, tasks);
drop index work_tally_of_county;
create index work_tally_of_county on work_tally (county) include (region, process, step, township, flagged, tasks);
