package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.PdfPages;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.LegalNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheet that people print or send, in both languages. */
class CertificatePrintTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final String URL = "https://basao.example.vn/q/7K3M9PQ2XA";

    private static CertificateView certificate(CertificateStatus status) {
        return certificate(status, null);
    }

    private static CertificateView certificate(CertificateStatus status, LegalNotice notice) {
        boolean revoked = status == CertificateStatus.REVOKED;
        return new CertificateView(
                "7K3M9PQ2XA",
                "12/GCN-UBND & <số>",
                status,
                4,
                false,
                new BigDecimal("87.5"),
                "UBND tỉnh Thái Nguyên",
                DecisionLevel.PROVINCE,
                "1234/QĐ-UBND",
                "Ông Nguyễn Văn Ẩn",
                "Tân Cương, Thái Nguyên",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2029, 3, 1),
                null,
                revoked ? LocalDate.of(2026, 11, 1) : null,
                revoked ? "Sai nguồn gốc nguyên liệu" : null,
                "7K3M9PQ2XB",
                "Chè Đinh ngọc Ễnh Ương thượng hạng",
                "7K3M9PQ2XC",
                "HTX Chè Hảo Đạt",
                true,
                true,
                notice);
    }

    private static PDDocument pdf(CertificateStatus status, Language language, boolean sample) throws IOException {
        String page = new CertificatePrint(certificate(status), DAY, new Words(language), URL, sample).xhtml();
        return Loader.loadPDF(new PdfPages().of(page));
    }

    @Test
    void it_says_what_the_certificate_says_and_how_it_stands_that_day_with_every_vietnamese_mark() throws Exception {
        try (PDDocument pdf = pdf(CertificateStatus.VALID, Language.VI, true)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Chè Đinh ngọc Ễnh Ương thượng hạng")
                    .contains("12/GCN-UBND & <số>")
                    .contains("Tình trạng vào ngày 15/11/2026")
                    .contains("01/03/2026 – 01/03/2029")
                    .contains("HTX Chè Hảo Đạt")
                    .contains("Dữ liệu")
                    .contains(URL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VI,ALCOHOL,dưới 18 tuổi",
        "EN,ALCOHOL,under 18",
        "VI,NOT_A_MEDICINE,không phải là thuốc",
        "EN,NOT_A_MEDICINE,not a medicine"
    })
    void beside_the_name_stands_what_the_law_wants_said(Language language, LegalNotice notice, String words)
            throws Exception {
        String page = new CertificatePrint(
                        certificate(CertificateStatus.VALID, notice), DAY, new Words(language), URL, false)
                .xhtml();
        try (PDDocument pdf = Loader.loadPDF(new PdfPages().of(page))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(words);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_revoked_one_says_so_with_the_reason(Language language) throws Exception {
        try (PDDocument pdf = pdf(CertificateStatus.REVOKED, language, false)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Sai nguồn gốc nguyên liệu")
                    .contains("01/11/2026")
                    .contains(language == Language.VI ? "thu hồi" : "Revoked")
                    .doesNotContain("Dữ liệu minh họa");
        }
    }

    @Test
    void its_fonts_are_embedded_and_the_mark_is_a_picture() throws Exception {
        try (PDDocument pdf = pdf(CertificateStatus.VALID, Language.EN, false)) {
            PDPage page = pdf.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
            assertThat(page.getResources().getXObjectNames()).isNotEmpty();
        }
    }
}
