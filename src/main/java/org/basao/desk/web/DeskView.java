package org.basao.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basao.account.api.AccountPath;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.StartPath;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.desk.api.DeskPermission;
import org.basao.inquiry.api.AskPath;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.intake.api.IntakePermission;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.OutboxPermission;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Permission;
import org.basao.register.api.RegisterPath;
import org.basao.register.api.RegisterPermission;
import org.basao.report.api.ReportPath;
import org.basao.report.api.ReportPermission;
import org.basao.search.api.SearchPermission;

/**
 * Every page behind the public ones: its file below {@code /desk} (the name in small letters with hyphens), its addresses, and who may
 * open it. The menu of the start page is made of it; its words are {@code menu.<view>} in the desk's messages.
 */
@SuppressWarnings("ImmutableEnumChecker") // a permission is a constant of an enum
enum DeskView {
    START(Need.EVERYTHING, StartPath.in(Language.VI), StartPath.in(Language.EN)),

    // what people are told, and what was done
    NOTICES(Part.MINE, null, "thong-bao", "notices"),
    NOTICE_CHOICES(null, null, "thong-bao/cach-nhan", "notices/how"),
    HISTORY(Part.OURS, DeskPermission.SEE_HISTORY, "lich-su", "history"),
    TO_CALL(Part.OFFICE, DeskPermission.CALL, "can-goi", "to-call"),
    AUDIT_TRAIL(Part.OFFICE, DeskPermission.SEE_AUDIT, "nhat-ky", "audit"),

    // accounts
    ACCOUNT(Need.EVERYTHING, AccountPath.ACCOUNT),
    SIGN_UP(Need.NOTHING, AccountPath.SIGN_UP),
    CONFIRM(Need.NOTHING, AccountPath.CONFIRM),
    SIGN_IN(Need.NOTHING, AccountPath.SIGN_IN),
    SECOND_STEP(Need.PASSWORD, AccountPath.SECOND_STEP),
    FORGOTTEN(Need.NOTHING, AccountPath.FORGOTTEN),
    NEW_PASSWORD(Need.NOTHING, AccountPath.NEW_PASSWORD),
    INVITATION(Need.EVERYTHING, AccountPath.INVITATION),
    ADMINISTRATOR(Need.EVERYTHING, AccountPath.ADMINISTRATOR),
    PRINTED_CODE(Need.NOTHING, AccountPath.PRINTED_CODE),
    ADDRESS(Need.EVERYTHING, AccountPath.ADDRESS),

    // officers, access and people
    OPEN_ACCOUNT(Part.OFFICE, AccountPermission.OPEN_ACCOUNTS, "mo-tai-khoan", "open-account"),
    OFFICERS(Part.OFFICE, AccountPermission.APPOINT, "can-bo", "officers"),
    OFFICE(null, AccountPermission.APPOINT, "can-bo/co-quan", "officers/office"),
    ACCESS(Part.OFFICE, AccountPermission.SEE_ACCESS, "quyen-truy-cap", "access"),
    PEOPLE(Part.ADMINISTRATION, AccountPermission.ADMINISTER_PEOPLE, "nguoi-dung", "people"),
    PERSON(null, AccountPermission.ADMINISTER_PEOPLE, "nguoi-dung/ho-so", "people/person"),

    // the own organisation
    MEMBERS(Part.OURS, AccountPermission.SEE_MEMBERS, "thanh-vien", "members"),

    // what a producer offers
    MY_PRODUCTS(Part.OURS, CataloguePermission.SEE_OWN, CataloguePath.MY_PRODUCTS),
    OFFER_STORY(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_STORY),
    OFFER_PHOTOS(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_PHOTOS),
    OFFER_PACKS(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_PACKS),
    OFFER_PACK(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_PACK),
    OFFER_TERMS(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_TERMS),
    OFFER_CAPACITY(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_CAPACITY),
    OFFER_STANDARDS(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_STANDARDS),
    CERTIFIED_FACTS(null, CataloguePermission.SEE_OWN, CataloguePath.CERTIFIED_FACTS),
    OFFER_PUBLISH(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_PUBLISH),
    OFFER_VERSIONS(null, CataloguePermission.SEE_OWN, CataloguePath.OFFER_VERSIONS),
    LABELS(null, CataloguePermission.SEE_OWN, CataloguePath.LABELS),
    OFFER_SHEET(null, CataloguePermission.WRITE, CataloguePath.OFFER_SHEET),

    // asking: the own requests, and what strangers do
    REQUESTS(Part.OURS, InquiryPermission.SEE_REQUESTS, InquiryPath.REQUESTS),
    ASK(null, InquiryPermission.ASK, InquiryPath.ASK),
    REQUEST(null, InquiryPermission.SEE_REQUESTS, InquiryPath.REQUEST),
    BASKET(AskPath.BASKET),
    ASK_AS_GUEST(AskPath.ASK_AS_GUEST),
    GUEST_REQUEST(AskPath.GUEST_REQUEST),

    // offers compared, what was agreed on
    INBOX(Part.OURS, InquiryPermission.SEE_TALKS, InquiryPath.INBOX),
    TALK(null, InquiryPermission.FOLLOW, InquiryPath.TALK),
    ROUND(null, InquiryPermission.FOLLOW, InquiryPath.ROUND),
    INQUIRY_SETTINGS(null, InquiryPermission.APPROVE, InquiryPath.INQUIRY_SETTINGS),
    COMPARISON(null, InquiryPermission.SEE_REQUESTS, InquiryPath.COMPARISON),
    DEALS(Part.OURS, InquiryPermission.FOLLOW, InquiryPath.DEALS),
    DEAL(null, InquiryPermission.FOLLOW, InquiryPath.DEAL),

    // organisations
    CLAIM(Part.MINE, null, OrganisationPath.CLAIM),
    FOUND(Part.MINE, null, OrganisationPath.FOUND),
    ORGANISATION(Part.OURS, OrganisationPermission.SEE, OrganisationPath.ORGANISATION),
    VERIFICATION(Part.OFFICE, OrganisationPermission.OVERSEE, OrganisationPath.VERIFICATION),
    ORGANISATIONS(Part.OFFICE, OrganisationPermission.OVERSEE, OrganisationPath.ORGANISATIONS),
    INSPECTION(null, OrganisationPermission.OVERSEE, OrganisationPath.INSPECTION),

    // decisions and certificates
    DECISION(Part.OFFICE, RegisterPermission.RECOGNISE, RegisterPath.DECISION),
    CERTIFICATES(Part.OFFICE, RegisterPermission.OVERSEE, RegisterPath.CERTIFICATES),
    REVOCATION(null, RegisterPermission.OVERSEE, RegisterPath.REVOCATION),
    ENDING_PAPERS(Part.OFFICE, RegisterPermission.OVERSEE, RegisterPath.ENDING_PAPERS),
    CHANGES(Part.OFFICE, RegisterPermission.DECIDE_CHANGE, RegisterPath.CHANGES),

    // who asked whom
    INQUIRIES(Part.OFFICE, InquiryPermission.OVERSEE, InquiryPath.INQUIRIES),

    // what people report of products
    REPORT(Need.NOTHING, ReportPath.REPORT.in(Language.VI), ReportPath.REPORT.in(Language.EN)),
    REPORTS(
            Need.EVERYTHING,
            Part.OFFICE,
            ReportPermission.SEE,
            ReportPath.REPORTS.in(Language.VI),
            ReportPath.REPORTS.in(Language.EN)),

    // administration
    IMPORT_PRODUCTS(Part.ADMINISTRATION, IntakePermission.IMPORT, "nhap-san-pham", "import-products"),
    WORDS(Part.ADMINISTRATION, SearchPermission.CHANGE_WORDS, "tu-dong-nghia", "synonyms"),
    PINS(Part.ADMINISTRATION, SearchPermission.CHANGE_WORDS, "ghim", "pins"),
    ZERO_HITS(Part.ADMINISTRATION, SearchPermission.CHANGE_WORDS, "tim-khong-thay", "not-found"),
    INDEX(Part.ADMINISTRATION, SearchPermission.CARE_FOR_INDEX, "chi-muc", "index"),
    OUTBOX(Part.ADMINISTRATION, OutboxPermission.RETRY, "hop-di", "outbox"),
    // one's own data
    OWN_DATA(Need.EVERYTHING, AccountPath.OWN_DATA),
    CLOSE_ACCOUNT(Need.EVERYTHING, AccountPath.CLOSE),
    CLOSED_ACCOUNT(Need.NOTHING, AccountPath.CLOSED),

    // programs of the own organisation
    API_KEYS(Part.OURS, AccountPermission.MANAGE_KEYS, "khoa-api", "api-keys");

    /** How far somebody must be signed in. */
    enum Need {
        NOTHING,
        PASSWORD,
        EVERYTHING
    }

    /** Where the menu shows a page. */
    enum Part {
        /** What is one's own. */
        MINE,
        /** What belongs to the organisation acted for. */
        OURS,
        /** What an office of the programme does. */
        OFFICE,
        /** What keeps the application running. */
        ADMINISTRATION
    }

    private final Need need;
    private final Part part;
    private final Permission permission;
    private final String vietnamese;
    private final String english;

    /** A page that no menu shows. */
    DeskView(Need need, String vietnamese, String english) {
        this(need, null, null, vietnamese, english);
    }

    DeskView(Need need, AccountPath path) {
        this(need, path.in(Language.VI), path.in(Language.EN));
    }

    /** A page for strangers. */
    DeskView(AskPath path) {
        this(Need.NOTHING, path.in(Language.VI), path.in(Language.EN));
    }

    /**
     * A page of the menu.
     *
     * @param part null if it is reached from another page only
     * @param permission null if everybody signed in may open it
     * @param vietnamese the last part of its address
     */
    DeskView(Part part, Permission permission, String vietnamese, String english) {
        this(
                Need.EVERYTHING,
                part,
                permission,
                StartPath.in(Language.VI) + "/" + vietnamese,
                StartPath.in(Language.EN) + "/" + english);
    }

    DeskView(Part part, Permission permission, OrganisationPath path) {
        this(Need.EVERYTHING, part, permission, path.in(Language.VI), path.in(Language.EN));
    }

    DeskView(Part part, Permission permission, CataloguePath path) {
        this(Need.EVERYTHING, part, permission, path.in(Language.VI), path.in(Language.EN));
    }

    DeskView(Part part, Permission permission, RegisterPath path) {
        this(Need.EVERYTHING, part, permission, path.in(Language.VI), path.in(Language.EN));
    }

    DeskView(Part part, Permission permission, InquiryPath path) {
        this(Need.EVERYTHING, part, permission, path.in(Language.VI), path.in(Language.EN));
    }

    DeskView(Need need, Part part, Permission permission, String vietnamese, String english) {
        this.need = need;
        this.part = part;
        this.permission = permission;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Empty if no page of ours is there. */
    static Optional<DeskView> read(String path) {
        return Arrays.stream(values())
                .filter(page -> page.vietnamese.equals(path) || page.english.equals(path))
                .findFirst();
    }

    /** The pages of that part which somebody may open. */
    static List<DeskView> in(Part part, Actor actor) {
        return Arrays.stream(values())
                .filter(page -> page.part == part && page.isOpenTo(actor))
                .toList();
    }

    /** Pages hide what nobody may do there; what is done is guarded by the use case. */
    boolean isOpenTo(Actor actor) {
        return permission == null || actor.may(permission);
    }

    boolean needsPermission() {
        return permission != null;
    }

    Need need() {
        return need;
    }

    /** The file's name below {@code /desk}, without its ending. */
    String view() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path(Language language) {
        return language == Language.VI ? vietnamese : english;
    }
}
