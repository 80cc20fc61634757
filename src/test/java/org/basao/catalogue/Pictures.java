package org.basao.catalogue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as phones send them, and files that only claim to be some. */
public final class Pictures {
    private Pictures() {}

    /** A picture that is red on its left side and blue on its right. */
    public static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(160, 42, 30), width, 0, new Color(30, 60, 160)));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(231, 184, 74));
        graphics.fillOval(width / 3, height / 3, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(image(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(image(width, height), "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with an Exif block that tells how the camera was held and, as text, where it was. */
    public static byte[] exif(byte[] jpeg, int orientation, String place) {
        byte[] said = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + said.length);
        block.putShort((short) 0xffe1).putShort((short) (block.capacity() - 2));
        block.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42}).putInt(8);
        block.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        block.putShort((short) orientation).putShort((short) 0).putInt(0).put(said);
        return ByteBuffer.allocate(jpeg.length + block.capacity())
                .put(jpeg, 0, 2)
                .put(block.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of a few bytes that says it has that many pixels. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    /** The beginning of a file of that brand. */
    public static byte[] heic(String brand) {
        return ("\0\0\0\030ftyp" + brand + "\0\0\0\0mif1heic").getBytes(StandardCharsets.ISO_8859_1);
    }
}
