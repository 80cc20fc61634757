-- Uploaded files: the bytes lie in one folder by the hash of their content, a row says whose they are and what they are for.

create sequence stored_file_seq start with 50 increment by 50;
create table stored_file (
    id           bigint primary key default nextval('stored_file_seq'),
    key          text        not null,             -- random; names the file outside the database
    sha256       char(64)    not null,             -- where its bytes lie; several rows may share them
    size         bigint      not null,
    media_type   text        not null,             -- as found in the content, not as claimed
    name         text        not null,             -- as the person called it, without folders
    owner        text        not null,             -- code of an organisation or a user
    file_class   text        not null,
    added_at     timestamptz not null,
    added_by     text        not null,
    unused_since timestamptz,                      -- null while something refers to it
    constraint uq_stored_file_key unique (key),
    constraint ck_stored_file_class check (file_class in ('PUBLIC_PHOTO', 'ORGANISATION_PAPER', 'RESTRICTED')),
    constraint ck_stored_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_stored_file_size check (size > 0)
);
create index ix_stored_file_sha256 on stored_file (sha256);
create index ix_stored_file_owner on stored_file (owner);
create index ix_stored_file_unused on stored_file (unused_since) where unused_since is not null;

-- What a file is for. No cascade: a file that is being used again cannot be collected.
create table stored_file_use (
    file_id      bigint not null references stored_file (id),
    subject_kind text   not null,
    subject_code text   not null,
    primary key (subject_kind, subject_code, file_id)
);
create index ix_stored_file_use_file on stored_file_use (file_id);
