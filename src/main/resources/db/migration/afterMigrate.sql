-- The application's own role works on the rows and owns nothing.
grant usage on schema public to "${app-role}";
grant select, insert, update, delete on all tables in schema public to "${app-role}";
grant usage, select on all sequences in schema public to "${app-role}";
-- Tables named audit_* are written once: the application may add to them and read them, nothing else.
do $$
declare
    written_once record;
begin
    for written_once in select tablename from pg_tables where schemaname = 'public' and tablename like 'audit\_%' loop
        execute format('revoke update, delete, truncate on %I from %I', written_once.tablename, '${app-role}');
    end loop;
end
$$;
