-- Run once by a superuser in the database "postgres": the owner migrates, the application has no DDL.
-- psql -v owner_password=… -v app_password=… -f roles.sql, then database.sql in the new database.
create role basao_owner login password :'owner_password';
create role basao_app login password :'app_password';
create database basao owner basao_owner encoding 'UTF8' template template0;
