-- What every feature stands on: public codes, audit, outbox, and the record of which rule files were loaded.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Every public thing has one code of ours, never used again, even after the thing is gone (law 3).
create table public_code (
    code char(10) primary key,
    kind text not null,
    constraint ck_public_code_alphabet check (code ~ '^[2-9A-HJKMNP-Z]{10}$')
);

-- Seeds of dated rules: each (kind, version_key) is loaded once; afterwards the database owns the rule (law 7).
create table rule_file (
    kind        text        not null,
    version_key text        not null,
    sha256      text        not null,
    loaded_at   timestamptz not null,
    primary key (kind, version_key)
);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
    id           bigint primary key default nextval('audit_entry_seq'),
    happened_at  timestamptz not null,
    actor        text        not null,
    acting_for   text,
    action       text        not null,
    subject_kind text        not null,
    subject_code text        not null,
    reason       text,
    details      text
);
create index ix_audit_entry_subject on audit_entry (subject_code, id);

create sequence outbox_seq start with 50 increment by 50;
create table outbox (
    id         bigint primary key default nextval('outbox_seq'),
    kind       text        not null,
    key        text        not null,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    parked_at  timestamptz,
    last_error text
);
create index ix_outbox_due on outbox (due_at, id) where parked_at is null;
