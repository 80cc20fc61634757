package org.basao.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.basao.intake.api.ImportOptions;
import org.basao.kernel.TaxCode;
import org.basao.organisation.TaxCodeSeal;
import org.basao.organisation.api.OrganisationState;
import org.basao.platform.persistence.CodeKind;

/** Writes matched rows: organisations, decisions, products, certificates, then listings; with audit and outbox. */
final class BulkWriter {
    private static final String OUTBOX = "outbox (kind, key, created_at, due_at)";
    private static final String AUDIT = "audit_entry (happened_at, actor, action, subject_kind, subject_code)";

    private final ImportSession session;
    private final ReferenceIds references;
    private final DecisionBook decisions;
    private final ListingWriter listings;
    private final CodeBlock codes;
    private final TaxCodeSeal seal;
    private final ImportOptions options;
    private final Instant now;
    private final SequenceBlock productIds;
    private final SequenceBlock certificateIds;

    BulkWriter(
            ImportSession session,
            ReferenceIds references,
            DecisionBook decisions,
            TaxCodeSeal seal,
            RandomGenerator random,
            ImportOptions options,
            Instant now) {
        this.session = session;
        this.references = references;
        this.decisions = decisions;
        this.listings = new ListingWriter(session, now);
        this.codes = new CodeBlock(session, random);
        this.seal = seal;
        this.options = options;
        this.now = now;
        this.productIds = new SequenceBlock(session, "product_seq");
        this.certificateIds = new SequenceBlock(session, "certificate_seq");
    }

    /** @return how many producers were new */
    int write(List<Matched> rows) {
        CopyText audit = new CopyText();
        CopyText outbox = new CopyText();
        int newHolders = writeHolders(rows, audit, outbox);
        writeProducts(rows, audit, outbox);
        listings.flush();
        session.copy(AUDIT, audit);
        session.copy(OUTBOX, outbox);
        return newHolders;
    }

    private int writeHolders(List<Matched> rows, CopyText audit, CopyText outbox) {
        Set<Holder> fresh = new LinkedHashSet<>();
        Set<Holder> changed = new LinkedHashSet<>();
        for (Matched row : rows) {
            if (!row.holder().written) {
                fresh.add(row.holder());
            } else if (row.holder().changed) {
                changed.add(row.holder());
            }
        }
        Deque<String> freshCodes = codes.take(CodeKind.ORGANISATION, fresh.size());
        CopyText organisations = new CopyText();
        for (Holder holder : fresh) {
            holder.code = freshCodes.removeFirst();
            holder.written = true;
            organisations.row(
                    holder.id,
                    holder.code,
                    "PRODUCER",
                    holder.type,
                    holder.name,
                    holder.nameKey,
                    holder.taxCode.kind(),
                    plain(holder.taxCode),
                    sealed(holder.taxCode),
                    fingerprint(holder.taxCode),
                    references.province(holder.provinceCode),
                    references.formerProvince(holder.formerProvinceCode),
                    references.commune(holder.communeCode),
                    holder.address,
                    OrganisationState.ACTIVE,
                    holder.sample,
                    now);
            audited(audit, "intake.organisation.entered", "ORGANISATION", holder.code);
        }
        session.copy(
                "organisation (id, code, kind, entity_type, name, name_key, tax_code_kind, tax_code, tax_code_cipher, tax_code_mac,"
                        + " province_id, former_province_id, commune_id, address, state, sample, created_at)",
                organisations);
        for (Holder holder : changed) {
            holder.changed = false;
            audited(audit, "intake.organisation.changed", "ORGANISATION", holder.code);
            outbox.row("organisation-changed", holder.code, now, now);
        }
        change(changed);
        return fresh.size();
    }

    private void change(Set<Holder> changed) {
        session.changeAll(
                "update organisation set former_province_id = ?, commune_id = ?, address = ?, version = version + 1 where id = ?",
                changed.stream()
                        .map(holder -> new Object[] {
                            references.formerProvince(holder.formerProvinceCode),
                            references.commune(holder.communeCode),
                            holder.address,
                            holder.id
                        })
                        .toList());
        session.changeAll(
                "update organisation set tax_code_kind = ?, tax_code = ?, tax_code_cipher = ?, tax_code_mac = ?"
                        + " where id = ? and tax_code_kind = 'NONE'",
                changed.stream()
                        .filter(holder -> holder.taxCode.kind() != TaxCode.Kind.NONE)
                        .map(holder -> new Object[] {
                            holder.taxCode.kind(),
                            plain(holder.taxCode),
                            sealed(holder.taxCode),
                            fingerprint(holder.taxCode),
                            holder.id
                        })
                        .toList());
    }

    private void writeProducts(List<Matched> rows, CopyText audit, CopyText outbox) {
        long fresh = rows.stream().filter(row -> row.known() == null).count();
        long certified = rows.stream().filter(Matched::certifies).count();
        Deque<String> productCodes = codes.take(CodeKind.PRODUCT, (int) fresh);
        Deque<String> certificateCodes = codes.take(CodeKind.CERTIFICATE, (int) certified);
        CopyText newDecisions = new CopyText();
        CopyText products = new CopyText();
        CopyText certificates = new CopyText();
        List<Object[]> changes = new ArrayList<>();
        List<Object[]> recognitions = new ArrayList<>();
        for (Matched row : rows) {
            if (!row.changes()) {
                continue;
            }
            boolean isNew = row.known() == null;
            long productId = isNew ? productIds.next() : row.known().id();
            String productCode =
                    isNew ? productCodes.removeFirst() : row.known().code();
            if (isNew) {
                products.row(product(row, productId, productCode));
            } else if (row.productChanged()) {
                changes.add(new Object[] {
                    row.row().product().nameEn(),
                    references.set(row.row().product().set()),
                    productId
                });
            }
            if (row.certifies()) {
                String code = certificateCodes.removeFirst();
                long decisionId = decisions.take(row.row().decision(), newDecisions);
                Object[] values = certificate(row, productId, decisionId, code);
                if (row.superseded() == null) {
                    certificates.row(values);
                } else {
                    recognitions.add(superseding(row.superseded().id(), values));
                }
                audited(audit, "register.certificate.issued", "CERTIFICATE", code);
            }
            if (row.offerChanged()) {
                listings.add(row, productId);
            }
            audited(audit, isNew ? "intake.product.entered" : "intake.product.changed", "PRODUCT", productCode);
            outbox.row("product-changed", productCode, now, now);
        }
        session.copy("decision (id, issuer, level, number, year, signed_on, signer, sample)", newDecisions);
        session.copy(
                "product (id, code, name, name_en, name_key, set_id, holder_id, province_id, former_province_id, commune_id,"
                        + " sample, created_at)",
                products);
        session.changeAll(
                "update product set name_en = coalesce(?, name_en), set_id = ?, version = version + 1 where id = ?",
                changes);
        session.copy(
                "certificate (id, code, product_id, decision_id, number, stars, potential_five_star, score, place_name, issued_on,"
                        + " validity_months, valid_to)",
                certificates);
        session.changeAll(RECOGNISE_AGAIN, recognitions);
    }

    /**
     * The older certificate ends and the newer begins in one statement: apart, either the periods would overlap or the older one
     * would name a successor that does not exist yet.
     */
    private static final String RECOGNISE_AGAIN = """
            with newer (older_id, id, code, product_id, decision_id, number, stars, potential_five_star, score, place_name,
                        issued_on, validity_months, valid_to) as (
                values (?::bigint, ?::bigint, ?, ?::bigint, ?::bigint, ?, ?::int, ?::boolean, ?::numeric, ?, ?::date, ?::int, ?::date)
            ), ended as (
                update certificate c set superseded_from = n.issued_on, superseded_by_id = n.id, version = c.version + 1
                  from newer n where c.id = n.older_id
                returning c.id
            )
            insert into certificate (id, code, product_id, decision_id, number, stars, potential_five_star, score, place_name,
                                     issued_on, validity_months, valid_to)
            select n.id, n.code, n.product_id, n.decision_id, n.number, n.stars, n.potential_five_star, n.score, n.place_name,
                   n.issued_on, n.validity_months, n.valid_to
              from ended e join newer n on n.older_id = e.id
            """;

    private Object[] product(Matched row, long id, String code) {
        Holder holder = row.holder();
        ProductRow.Product product = row.row().product();
        return new Object[] {
            id,
            code,
            product.name(),
            product.nameEn(),
            product.nameKey(),
            references.set(product.set()),
            holder.id,
            references.province(holder.provinceCode),
            references.formerProvince(holder.formerProvinceCode),
            references.commune(holder.communeCode),
            options.sample(),
            now
        };
    }

    private Object[] certificate(Matched row, long productId, long decisionId, String code) {
        ProductRow.Certificate certificate = row.row().certificate();
        return new Object[] {
            certificateIds.next(),
            code,
            productId,
            decisionId,
            certificate.number(),
            certificate.rating().stars(),
            certificate.potentialFiveStar(),
            certificate.score(),
            certificate.placeName(),
            row.row().decision().signedOn(),
            certificate.validityMonths(),
            certificate.validTo()
        };
    }

    private static Object[] superseding(long older, Object[] values) {
        List<Object> all = new ArrayList<>();
        all.add(older);
        all.addAll(java.util.Arrays.asList(values));
        return all.toArray();
    }

    private void audited(CopyText audit, String action, String kind, String code) {
        audit.row(now, options.actor().code(), action, kind, code);
    }

    private static String plain(TaxCode code) {
        return code instanceof TaxCode.Enterprise enterprise ? enterprise.value() : null;
    }

    private byte[] sealed(TaxCode code) {
        return code instanceof TaxCode.Household household ? seal.seal(household) : null;
    }

    private byte[] fingerprint(TaxCode code) {
        return code instanceof TaxCode.Household household ? seal.fingerprint(household) : null;
    }
}
