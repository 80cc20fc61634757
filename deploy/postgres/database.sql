-- Run once by a superuser in the database "basao".
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists citext;
create extension if not exists pgcrypto;
revoke all on schema public from public;
grant usage on schema public to basao_app;
grant create, usage on schema public to basao_owner;
-- what the owner creates later, the application may read and write; a migration takes away what it must not
alter default privileges for role basao_owner in schema public grant select, insert, update, delete on tables to basao_app;
alter default privileges for role basao_owner in schema public grant usage, select on sequences to basao_app;
