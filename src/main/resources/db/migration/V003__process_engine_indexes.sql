-- With 1M waiting timers every poll scans ACT_RU_JOB without this one.
create index fupin_idx_job_duedate on act_ru_job (duedate_);
create index fupin_idx_identitylink_group on act_ru_identitylink (group_id_, type_, task_id_);
