-- 相关案件: what came of a case, and what was merged into an objection.
create index case_file_by_previous on case_file (previous_case) where previous_case is not null;
create index objection_by_merged on objection (merged_into) where merged_into is not null;
