-- The audit as a chain: rows stay as they were written, a sealer seconds behind links the committed ones by their digests.

-- Personal values of an entry stand beside it, so that they can be erased while the chain, which covers their digest only, stays whole.
alter table audit_entry add column person text;               -- code of the person whose values stand beside
alter table audit_entry add column personal_digest bytea;     -- SHA-256 over salt and values
alter table audit_entry add constraint ck_audit_entry_person check ((person is null) = (personal_digest is null));
create index ix_audit_entry_happened on audit_entry (happened_at desc, id desc);
create index ix_audit_entry_actor on audit_entry (actor, id);
create index ix_audit_entry_action on audit_entry (action text_pattern_ops, id);
create index ix_audit_entry_person on audit_entry (person) where person is not null;

create table audit_personal (
    entry_id bigint primary key references audit_entry (id),
    person   text   not null,
    salt     bytea  not null,
    details  jsonb  not null
);
create index ix_audit_personal_person on audit_personal (person);

-- Entries that no seal covers yet. The trigger fills it, so that no way of writing an entry passes the sealer by.
create table audit_unsealed (
    entry_id bigint primary key references audit_entry (id)
);
insert into audit_unsealed (entry_id) select id from audit_entry;

create function await_audit_seal() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry_id) select id from added;
    return null;
end $$;
create trigger tr_audit_entry_unsealed after insert on audit_entry
    referencing new table as added for each statement execute function await_audit_seal();

-- One link per entry: chain = SHA-256(chain of the position before || digest of the entry). Positions have no gaps.
create table audit_seal (
    position bigint primary key,
    entry_id bigint not null,                                  -- no foreign key: a seal outlives an entry that somebody removes
    chain    bytea  not null,
    constraint uq_audit_seal_entry unique (entry_id),
    constraint ck_audit_seal_position check (position > 0),
    constraint ck_audit_seal_chain check (length(chain) = 32)
);

-- The head after each batch, with a keyed hash: who can write to the database but has not the secret cannot make another.
create table audit_head (
    position  bigint      primary key,
    chain     bytea       not null,
    sealed_at timestamptz not null,
    mac       bytea       not null
);

revoke update, delete, truncate on audit_seal from ${appRole};
revoke update, delete, truncate on audit_head from ${appRole};
revoke update, truncate on audit_personal from ${appRole};
revoke update, truncate on audit_unsealed from ${appRole};
