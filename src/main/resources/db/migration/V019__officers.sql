-- Officers appointed, accounts opened by an officer, and when somebody was last here.

alter table person add column last_signed_in timestamptz;
alter table person add column opened_by bigint references organisation (id); -- the office whose officer opened the account
create index ix_person_opened_by on person (opened_by);

-- The organisation to which an invitation leads, so that it can be seen and withdrawn while it waits.
alter table one_time add column organisation_id bigint references organisation (id);
create index ix_one_time_organisation on one_time (organisation_id);

create index ix_one_time_person on one_time (person_id);
create index ix_membership_person on membership (person_id);
