package org.basao.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.basao.platform.web.PdfPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of labels, read as a printer and a phone read them. */
class LabelSheetTest {
    private static final String ADDRESS = "https://basao.example.vn/q/7K3M9PQ2XA";
    private static final int DPI = 200;
    private static final int MOST_BYTES = 400_000;

    private static LabelSheet sheet(int labels, String name) {
        return new LabelSheet(
                LabelSheet.Format.of(labels),
                "7K3M9PQ2XA",
                name,
                "HTX Chè Hảo Đạt & <bạn>",
                ADDRESS,
                "basao.example.vn",
                "Quét để xem chứng nhận OCOP hôm nay",
                "Dữ liệu minh họa");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 24, 40})
    void every_label_is_on_one_page_and_its_mark_is_read_by_a_phone(int labels) throws Exception {
        byte[] file = new PdfPages()
                .of(sheet(labels, "Chè Đinh ngọc Ễnh Ương thượng hạng").xhtml());
        assertThat(file.length).isLessThan(MOST_BYTES);
        LabelSheet.Format format = LabelSheet.Format.of(labels);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.split("7K3M9PQ2XA", -1)).hasSize(labels + 1);
            assertThat(text).contains("Chè Đinh", "HTX Chè Hảo Đạt", "basao.example.vn", "Dữ liệu");
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
            Path pictures = Files.createDirectories(Path.of("target", "pages"));
            ImageIO.write(
                    page, "png", pictures.resolve("labels-" + labels + ".png").toFile());
            int width = page.getWidth() / format.columns();
            int height = page.getHeight() / format.rows();
            int lastLeft = (format.columns() - 1) * width;
            int lastTop = (format.rows() - 1) * height;
            assertThat(read(page.getSubimage(0, 0, width, height))).isEqualTo(ADDRESS);
            assertThat(read(page.getSubimage(lastLeft, lastTop, width, height))).isEqualTo(ADDRESS);
        }
    }

    @Test
    void other_sheets_are_not_there_and_long_names_end_with_a_whole_word() {
        assertThat(LabelSheet.Format.of(13)).isNull();
        assertThat(LabelSheet.shortened("Chè tôm nõn Tân Cương", 12)).isEqualTo("Chè tôm nõn…");
        assertThat(LabelSheet.shortened("Chè", 12)).isEqualTo("Chè");
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        Result result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        return result.getText();
    }
}
