-- The application's role reads and writes rows; it owns nothing, changes no table and cannot rewrite the audit.
grant usage on schema public to ${appRole};
grant select, insert, update, delete on all tables in schema public to ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
alter default privileges in schema public grant execute on functions to ${appRole};
revoke update, delete, truncate on audit_entry from ${appRole};
revoke insert, update, delete, truncate on rule_file from ${appRole};
revoke insert, update, delete, truncate on flyway_schema_history from ${appRole};
revoke update, delete, truncate on public_code from ${appRole};
