-- Whether an officer has verified an organisation, beside whether it is active; and who asks to act for it.

alter table organisation add column verification text not null default 'ENTERED';  -- by the programme, from its own records
alter table organisation add column verification_reason text;                     -- what has to be revised
alter table organisation add column verification_at timestamptz;                  -- since when it stands so
alter table organisation add column suspension_reason text;
alter table organisation add constraint ck_organisation_verification check
    (verification in ('ENTERED', 'PENDING', 'NEEDS_REVISION', 'VERIFIED'));
alter table organisation add constraint ck_organisation_revision check
    ((verification = 'NEEDS_REVISION') = (verification_reason is not null));
create index ix_organisation_pending on organisation (verification_at) where verification = 'PENDING';

create sequence organisation_claim_seq start with 50 increment by 50;
create table organisation_claim (
    id              bigint primary key default nextval('organisation_claim_seq'),
    version         bigint not null default 0,
    code            char(10) not null references public_code (code),
    organisation_id bigint not null references organisation (id),
    person          char(10) not null references public_code (code),
    basis           text   not null,
    message         text,                              -- how the person says to belong to it
    state           text   not null,
    reason          text,
    claimed_at      timestamptz not null,
    decided_at      timestamptz,
    constraint uq_organisation_claim_code unique (code),
    constraint ck_organisation_claim_basis check (basis in ('TAX_CODE', 'PAPERS')),
    constraint ck_organisation_claim_state check (state in ('OPEN', 'APPROVED', 'ADMITTED', 'REJECTED', 'WITHDRAWN')),
    constraint ck_organisation_claim_decided check ((state = 'OPEN') = (decided_at is null)),
    constraint ck_organisation_claim_reason check (state <> 'REJECTED' or reason is not null)
);
-- An organisation without people is handed over once; everybody later comes in by those who are there (ADMITTED).
create unique index uq_organisation_claim_approved on organisation_claim (organisation_id) where state = 'APPROVED';
create unique index uq_organisation_claim_open on organisation_claim (organisation_id, person) where state = 'OPEN';
create index ix_organisation_claim_open on organisation_claim (claimed_at) where state = 'OPEN';
create index ix_organisation_claim_person on organisation_claim (person);
