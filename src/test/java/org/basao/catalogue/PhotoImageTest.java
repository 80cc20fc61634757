package org.basao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.basao.catalogue.PhotoImage.Size;
import org.basao.platform.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoImageTest {
    @Test
    void a_large_photo_is_kept_in_three_sizes_of_the_same_shape() {
        List<Size> sizes = PhotoImage.sizes(Pictures.jpeg(3000, 2000));
        assertThat(sizes).extracting(Size::width).containsExactly(320, 640, 1280);
        assertThat(sizes).extracting(Size::height).containsExactly(213, 427, 853);
        assertThat(sizes.getFirst().jpeg().length).isLessThan(sizes.getLast().jpeg().length);
    }

    @Test
    void a_small_photo_is_never_made_larger() {
        assertThat(PhotoImage.sizes(Pictures.png(500, 400)))
                .extracting(Size::width)
                .containsExactly(320, 500);
    }

    @ParameterizedTest(name = "held as {0}")
    @CsvSource({
        "1, 600, 400, left",
        "2, 600, 400, right",
        "3, 600, 400, right",
        "4, 600, 400, left",
        "5, 400, 600, top",
        "6, 400, 600, top",
        "7, 400, 600, bottom",
        "8, 400, 600, bottom"
    })
    void however_the_camera_was_held_the_picture_stands_upright(int orientation, int width, int height, String red)
            throws IOException {
        Size largest = PhotoImage.sizes(Pictures.exif(Pictures.jpeg(600, 400), orientation, ""))
                .getLast();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(largest.jpeg()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int x = red.equals("left") ? 5 : red.equals("right") ? width - 5 : width / 2;
        int y = red.equals("top") ? 5 : red.equals("bottom") ? height - 5 : height / 10;
        int pixel = image.getRGB(x, y);
        assertThat(pixel >> 16 & 0xff).as("red at the " + red).isGreaterThan(pixel & 0xff);
    }

    @Test
    void where_a_photo_was_taken_is_in_none_of_its_sizes() {
        byte[] sent = Pictures.exif(Pictures.jpeg(700, 500), 1, "GPS 21.5942N 105.8482E");
        assertThat(text(sent)).contains("Exif").contains("105.8482E");
        assertThat(PhotoImage.sizes(sent))
                .allSatisfy(size -> assertThat(text(size.jpeg())).doesNotContain("Exif", "105.8482E", "GPS"));
    }

    @Test
    void what_is_transparent_stands_on_white() throws IOException {
        BufferedImage clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        var bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(clear, "png", bytes);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(
                PhotoImage.sizes(bytes.toByteArray()).getLast().jpeg()));
        assertThat(shown.getRGB(200, 200) & 0xffffff).isGreaterThan(0xf8f8f8);
    }

    static Stream<Arguments> broken() {
        byte[] jpeg = Pictures.jpeg(900, 600);
        byte[] png = Pictures.png(900, 600);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("a text", "đây không phải ảnh".getBytes(StandardCharsets.UTF_8), "type"),
                Arguments.of("a page", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "type"),
                Arguments.of(
                        "a drawing",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                        "type"),
                Arguments.of("a GIF", "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1), "type"),
                Arguments.of("a PDF", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "type"),
                Arguments.of("a HEIC", Pictures.heic("heic"), "heic"),
                Arguments.of("an AVIF", Pictures.heic("avif"), "heic"),
                Arguments.of("a JPEG that breaks off in its head", Arrays.copyOf(jpeg, 40), "broken"),
                Arguments.of("a PNG that breaks off", Arrays.copyOf(png, png.length / 2), "broken"),
                Arguments.of("three bytes of a JPEG", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "broken"),
                Arguments.of("a bomb of 3.6 gigapixels", Pictures.bomb(60_000, 60_000), "pixels"),
                Arguments.of("a PNG without pixels", Pictures.bomb(1000, 1000), "broken"),
                Arguments.of("a stamp", Pictures.png(90, 90), "small"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void what_is_no_whole_photo_is_refused_by_what_it_is(String what, byte[] sent, String why) {
        assertThatThrownBy(() -> PhotoImage.sizes(sent))
                .as(what)
                .isInstanceOf(BusinessException.class)
                .hasMessage("catalogue.photo." + why);
    }

    @Test
    void an_orientation_that_lies_about_its_place_is_upright() {
        byte[] jpeg = Pictures.exif(Pictures.jpeg(600, 400), 6, "");
        jpeg[2 + 4 + 6 + 4] = 0x7f; // the first directory far behind the end
        assertThat(ExifOrientation.of(jpeg).value()).isEqualTo(1);
        assertThat(ExifOrientation.of(new byte[] {1, 2}).value()).isEqualTo(1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
