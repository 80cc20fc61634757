-- Reading the audit on a page: on whose behalf something was done, and which kinds of things there are.
create index ix_audit_entry_acting_for on audit_entry (acting_for, id) where acting_for is not null;
create index ix_audit_entry_kind on audit_entry (subject_kind, id);
