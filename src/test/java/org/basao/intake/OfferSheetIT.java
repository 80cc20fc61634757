package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.OfferService;
import org.basao.catalogue.Offers;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.Offer.Tier;
import org.basao.catalogue.api.OfferView;
import org.basao.catalogue.api.SaveOffer;
import org.basao.catalogue.api.VatState;
import org.basao.intake.api.Column;
import org.basao.intake.api.SheetFault;
import org.basao.intake.api.SheetLine;
import org.basao.intake.api.SheetTrial;
import org.basao.kernel.Unit;
import org.basao.kernel.VietnameseText;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A producer's own products as a file, changed and sent back. */
class OfferSheetIT {
    static final Locale VI = Locale.of("vi");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final RegisterFixture register = new RegisterFixture(services);
    private final OfferSheets sheets = services.get(OfferSheets.class);
    private final OfferSheetService service = services.get(OfferSheetService.class);
    private final Offers offers = services.get(Offers.class);
    private final OfferService writing = services.get(OfferService.class);
    private String tea;
    private String gift;
    private String teaName;
    private String giftName;
    private Actor producer;

    @BeforeEach
    void a_producer_with_two_products() {
        tea = register.product();
        register.certify(tea, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        String holder = register.holderOf(tea);
        producer = Actor.person("someone", new Acting(holder, Side.PRODUCER, Role.MEMBER, null));
        teaName = rows.first("select name from product where code = ?", row -> row.getString(1), tea)
                .orElseThrow();
        giftName = "Hộp quà Tết " + NEXT.incrementAndGet();
        gift = services.get(PublicCodes.class).issue(CodeKind.PRODUCT).value();
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, set_id, holder_id, province_id, created_at from product where code = ?
                """, gift, giftName, VietnameseText.key(giftName), tea);
        rows.change("update product set name_key = ? where code = ?", VietnameseText.key(teaName), tea);
        writing.save(producer, new SaveOffer(gift, 0, written()));
    }

    /** An offer as nobody writes it in a file: a label of its own, months in another unit than the pack. */
    private static Offer written() {
        return Offer.EMPTY
                .with(new Story(
                        "Tet gift box", "Quà cho\nngười thân", null, "Đoạn một.\n\nĐoạn hai; có dấu | lạ", null))
                .withPacks(List.of(
                        new Pack(
                                "hộp quà mừng xuân",
                                new BigDecimal("1250"),
                                Unit.GRAM,
                                6,
                                null,
                                false,
                                new BigDecimal("350000"),
                                new BigDecimal("420000"),
                                VatState.INCLUDED,
                                new BigDecimal("8"),
                                List.of(new Tier(10, new BigDecimal("330000")))),
                        new Pack(
                                "túi lẻ",
                                new BigDecimal("0.5"),
                                Unit.KILOGRAM,
                                null,
                                null,
                                true,
                                null,
                                null,
                                VatState.UNSTATED,
                                null,
                                List.of())))
                .with(
                        new Terms(
                                new BigDecimal("5"),
                                Unit.PIECE,
                                3,
                                180,
                                "Nơi khô",
                                null,
                                "2106",
                                List.of(Offer.COUNTRY)),
                        Offer.EMPTY.stay())
                .withCapacity(List.of(
                        new Month(1, new BigDecimal("500.5"), Unit.PIECE),
                        new Month(2, new BigDecimal("500.5"), Unit.PIECE),
                        new Month(12, new BigDecimal("900"), Unit.PIECE)))
                .withStandards(List.of(
                        new Standard("HACCP", null, null),
                        new Standard("VietGAP", "VG-1", LocalDate.of(2027, 12, 31))));
    }

    private SheetFile own() {
        return SheetFile.read(sheets.file(producer, VI));
    }

    private String tried(byte[] file) {
        return service.tryOut(producer, "sản phẩm.xlsx", new ByteArrayInputStream(file));
    }

    private SheetTrial trial(byte[] file) {
        return sheets.trial(producer, tried(file));
    }

    private OfferView find(String product) {
        return offers.find(producer, product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_own_file_sent_back_as_it_is_changes_nothing(String language) {
        byte[] file = sheets.file(producer, Locale.of(language));
        SheetTrial trial = trial(file);
        assertThat(trial.faults()).isEmpty();
        assertThat(trial.unchanged()).isEqualTo(2);
        assertThat(trial.lines()).isEmpty();
        assertThat(SheetFile.read(file).headers())
                .hasSize(Column.values().length - 1)
                .doesNotContain(Column.TAX_CODE.header(Locale.of(language)));
    }

    @Test
    void what_is_changed_becomes_drafts_or_is_published_at_once() {
        SheetFile file = own();
        int row = file.rowOf(teaName);
        file.set(row, Column.PACK, "gói 200 g")
                .set(row, Column.PRICE_MIN, "150.000 đ")
                .set(row, Column.MINIMUM_ORDER, "5")
                .set(row, Column.MINIMUM_UNIT, "kg")
                .set(row, Column.CAPACITY, "9-2: 40 kg; 3: 500 g")
                .set(row, Column.STANDARDS, "VietGAP | VG-9 | 31/12/2028")
                .set(file.rowOf(giftName), Column.PRICE_MIN, "340000");
        String key = tried(file.xlsx());
        SheetTrial trial = sheets.trial(producer, key);
        assertThat(trial.faults()).isEmpty();
        assertThat(trial.lines()).extracting(SheetLine::name).containsExactlyInAnyOrder(teaName, giftName);

        assertThat(service.store(producer, key, false, false)).isEqualTo(2);
        assertThat(find(tea).isDraft()).isTrue();
        assertThat(find(tea).offer().packs().getFirst().priceMin()).isEqualByComparingTo("150000");
        assertThat(find(tea).offer().capacity())
                .hasSize(7)
                .allMatch(month -> month.unit() == Unit.KILOGRAM)
                .contains(new Month(3, new BigDecimal("0.5"), Unit.KILOGRAM));
        Offer kept = find(gift).offer();
        assertThat(kept.packs()).hasSize(2);
        assertThat(kept.packs().getFirst().label()).isEqualTo("hộp quà mừng xuân");
        assertThat(kept.packs().getFirst().priceMax()).isEqualByComparingTo("420000");
        assertThat(kept.packs().getFirst().tiers()).hasSize(1);
        assertThat(kept.story()).isEqualTo(written().story());
        assertThat(services.get(Catalogue.class)
                        .product(tea, TODAY)
                        .orElseThrow()
                        .packs())
                .isEmpty();

        SheetFile again = own();
        again.set(again.rowOf(teaName), Column.LEAD_TIME, "9");
        assertThat(service.store(producer, tried(again.xlsx()), false, true)).isEqualTo(1);
        assertThat(find(tea).isDraft()).isFalse();
        assertThat(services.get(Catalogue.class)
                        .product(tea, TODAY)
                        .orElseThrow()
                        .leadTimeDays())
                .isEqualTo(9);
        assertThat(find(gift).isDraft()).isTrue();
    }

    @Test
    void faults_come_back_in_the_file_and_the_rest_waits_or_is_kept_as_told() {
        SheetFile file = own();
        file.set(file.rowOf(teaName), Column.PRICE_MIN, "rẻ").set(file.rowOf(teaName), Column.PACK, "một ít");
        file.set(file.rowOf(giftName), Column.LEAD_TIME, "7");
        String key = tried(file.xlsx());
        SheetTrial trial = sheets.trial(producer, key);
        assertThat(trial.refused()).isEqualTo(1);
        assertThat(trial.faults())
                .extracting(SheetFault::column)
                .containsExactlyInAnyOrder(Column.PACK, Column.PRICE_MIN);
        assertThatThrownBy(() -> service.store(producer, key, false, false)).hasMessage("sheet.error.faults");
        assertThat(find(gift).offer().terms().leadTimeDays()).isEqualTo(3);

        SheetFile marked = SheetFile.read(sheets.marked(producer, key, VI));
        assertThat(marked.headers()).endsWith("Cần sửa");
        assertThat(marked.get(file.rowOf(teaName), "Cần sửa"))
                .contains("Giá thấp nhất: ", "rẻ", "Quy cách: ", "một ít");
        assertThat(marked.get(file.rowOf(giftName), "Cần sửa")).isEmpty();
        assertThat(marked.get(file.rowOf(giftName), "Câu chuyện"))
                .isEqualTo(written().story().storyVi());

        marked.set(marked.rowOf(teaName), Column.PRICE_MIN, "90000")
                .set(marked.rowOf(teaName), Column.PACK, "hộp 100 g");
        SheetTrial corrected = trial(marked.xlsx());
        assertThat(corrected.faults()).isEmpty();
        assertThat(corrected.lines()).hasSize(2);

        assertThat(service.store(producer, key, true, false)).isEqualTo(1);
        assertThat(find(gift).offer().terms().leadTimeDays()).isEqualTo(7);
        assertThat(find(tea).offer().packs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BrokenSheet.class)
    void a_broken_file_is_told_apart_and_stores_nothing(BrokenSheet broken) {
        Offer before = find(tea).offer();
        SheetFile file = own();
        byte[] sent = broken.of(file, file.rowOf(teaName), file.rowOf(giftName), OfferSheets.LIMITS.rows());
        if (broken.isRefusedAtOnce()) {
            assertThatThrownBy(() -> tried(sent))
                    .isInstanceOfSatisfying(
                            InvalidField.class, e -> assertThat(e.field()).isEqualTo("file"));
            return;
        }
        String key = tried(sent);
        SheetTrial trial = sheets.trial(producer, key);
        assertThat(trial.faults()).extracting(SheetFault::english).anyMatch(text -> text.contains(broken.words()));
        assertThat(trial.faults()).extracting(SheetFault::vietnamese).noneMatch(String::isBlank);
        assertThat(trial.faults().getFirst().column()).isEqualTo(broken.column());
        assertThatThrownBy(() -> service.store(producer, key, false, true)).hasMessage("sheet.error.faults");
        assertThat(sheets.marked(producer, key, VI)).isNotEmpty();
        assertThat(find(tea).offer()).isEqualTo(before);
    }

    @Test
    void files_and_products_of_others_look_like_missing() {
        String key = tried(own().xlsx());
        String other = register.product();
        Actor stranger =
                Actor.person("stranger", new Acting(register.holderOf(other), Side.PRODUCER, Role.MANAGER, null));
        assertThatThrownBy(() -> sheets.trial(stranger, key)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.marked(stranger, key, VI)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.store(stranger, key, true, false)).isInstanceOf(NotFound.class);
        byte[] mine = own().xlsx();
        String theirs = service.tryOut(stranger, "x.xlsx", new ByteArrayInputStream(mine));
        assertThat(sheets.trial(stranger, theirs).lines()).isEmpty();
        assertThat(sheets.trial(stranger, theirs).refused()).isEqualTo(2);
    }
}
