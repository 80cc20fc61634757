package org.basao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String ADDRESS = "https://basao.example/q/SURB5N99PD";

    @Test
    void a_scanner_reads_what_was_written() throws ChecksumException, FormatException {
        assertThat(new Decoder().decode(inside(new QrCode(ADDRESS).matrix())).getText())
                .isEqualTo(ADDRESS);
    }

    @Test
    void the_mark_has_its_quiet_zone() {
        int[] enclosing = new QrCode(ADDRESS).matrix().getEnclosingRectangle();
        assertThat(enclosing[0]).isEqualTo(4);
        assertThat(enclosing[1]).isEqualTo(4);
    }

    @Test
    void the_label_cannot_leave_its_attribute() {
        assertThat(new QrCode(ADDRESS).svg("\"><script>")).contains("aria-label=\"&quot;&gt;&lt;script&gt;\"");
    }

    /** The mark without the quiet zone around it. */
    private static BitMatrix inside(BitMatrix matrix) {
        int[] rectangle = matrix.getEnclosingRectangle();
        BitMatrix inside = new BitMatrix(rectangle[2], rectangle[3]);
        for (int x = 0; x < rectangle[2]; x++) {
            for (int y = 0; y < rectangle[3]; y++) {
                if (matrix.get(x + rectangle[0], y + rectangle[1])) {
                    inside.set(x, y);
                }
            }
        }
        return inside;
    }
}
