-- Run once by a superuser in the database "basao".
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists citext;
create extension if not exists pgcrypto;
revoke all on schema public from public;
grant usage on schema public to basao_app;
grant create, usage on schema public to basao_owner;
