-- A firm that produces and buys is two organisations with one tax code; of each kind there is one.
alter table organisation drop constraint uq_organisation_tax_code;
alter table organisation drop constraint uq_organisation_tax_code_mac;
alter table organisation add constraint uq_organisation_tax_code unique (tax_code, kind);
alter table organisation add constraint uq_organisation_tax_code_mac unique (tax_code_mac, kind);

-- Where all people are gone, an organisation is handed over anew, and the claim before is over.
alter table organisation_claim drop constraint ck_organisation_claim_state;
alter table organisation_claim add constraint ck_organisation_claim_state check
    (state in ('OPEN', 'APPROVED', 'ADMITTED', 'REJECTED', 'WITHDRAWN', 'OVER'));
