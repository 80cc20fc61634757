package org.basao.catalogue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.basao.catalogue.api.Photo;
import org.basao.platform.error.BusinessException;

/**
 * Makes of what a phone sends the few sizes that pages show: upright, on white ground, as new JPEGs that hold nothing but the picture
 * (no position, no camera, no thumbnail of what was cropped away). How many pixels it has is read before any is decoded, and more than
 * are needed are never in memory at once.
 */
final class PhotoImage {
    /** More than any phone makes; a picture that unpacks to more is meant to harm. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final int SMALLEST = 320;
    /** So many are decoded at most, by leaving out rows and columns of a larger picture. */
    private static final double ENOUGH = 13_000_000;

    private static final float QUALITY = 0.82f;

    private PhotoImage() {}

    /** One size as a JPEG. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Size(int width, int height, byte[] jpeg) {}

    /**
     * From the smallest to the largest.
     *
     * @throws BusinessException {@code catalogue.photo.empty}, {@code .heic}, {@code .type}, {@code .pixels}, {@code .small} or
     *     {@code .broken}
     */
    static List<Size> sizes(byte[] sent) {
        if (sent.length == 0) {
            throw new BusinessException("catalogue.photo.empty");
        }
        if (!isJpeg(sent) && !isPng(sent)) {
            throw new BusinessException(isHeic(sent) ? "catalogue.photo.heic" : "catalogue.photo.type");
        }
        try {
            return sizes(upright(decoded(sent), ExifOrientation.of(sent)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // what the decoders throw at a file that breaks off or lies about itself
            throw new BusinessException("catalogue.photo.broken");
        }
    }

    private static List<Size> sizes(BufferedImage image) throws IOException {
        List<Size> sizes = new ArrayList<>();
        for (int width : Photo.widths(Math.min(image.getWidth(), Photo.LARGEST))) {
            BufferedImage scaled = scaled(image, width);
            sizes.add(new Size(scaled.getWidth(), scaled.getHeight(), jpeg(scaled)));
        }
        return List.copyOf(sizes);
    }

    /** A photo of ours cut to the shape of lists, four to three, from the smallest size to the largest. */
    static List<Size> cut(InputStream jpeg, Photo.Part part) throws IOException {
        BufferedImage whole = ImageIO.read(jpeg);
        int width = Math.min(whole.getWidth(), Math.round(whole.getHeight() * 4 / 3f));
        int height = Math.min(whole.getHeight(), Math.round(whole.getWidth() * 3 / 4f));
        int spareWidth = whole.getWidth() - width;
        int spareHeight = whole.getHeight() - height;
        return sizes(
                switch (part) {
                    case START -> whole.getSubimage(0, 0, width, height);
                    case MIDDLE ->
                        whole.getSubimage(Math.floorDiv(spareWidth, 2), Math.floorDiv(spareHeight, 2), width, height);
                    case END -> whole.getSubimage(spareWidth, spareHeight, width, height);
                });
    }

    private static boolean isJpeg(byte[] sent) {
        return sent.length > 3 && (sent[0] & 0xff) == 0xff && (sent[1] & 0xff) == 0xd8 && (sent[2] & 0xff) == 0xff;
    }

    private static boolean isPng(byte[] sent) {
        return sent.length > 8 && (sent[0] & 0xff) == 0x89 && sent[1] == 'P' && sent[2] == 'N' && sent[3] == 'G';
    }

    /** HEIC and its kin of newer phones, which browsers do not show and Java does not read. */
    private static boolean isHeic(byte[] sent) {
        if (sent.length < 12 || sent[4] != 'f' || sent[5] != 't' || sent[6] != 'y' || sent[7] != 'p') {
            return false;
        }
        String brand = new String(sent, 8, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
        return List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis")
                .contains(brand);
    }

    private static BufferedImage decoded(byte[] sent) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new BusinessException("catalogue.photo.type");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new BusinessException("catalogue.photo.pixels", MOST_PIXELS / 1_000_000);
                }
                if (width < SMALLEST || height < SMALLEST) {
                    throw new BusinessException("catalogue.photo.small", SMALLEST);
                }
                ImageReadParam only = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) width * height / ENOUGH));
                only.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, only);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Turned as the camera was held, without transparency. */
    private static BufferedImage upright(BufferedImage image, ExifOrientation orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = orientation.isLying();
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.drawImage(image, orientation.transform(width, height), null);
        graphics.dispose();
        return turned;
    }

    /** Halved as often as it goes and then fitted: one long step would leave out pixels. */
    private static BufferedImage scaled(BufferedImage image, int width) {
        BufferedImage scaled = image;
        while (scaled.getWidth() / 2 >= width) {
            scaled = drawn(scaled, scaled.getWidth() / 2, Math.max(1, scaled.getHeight() / 2));
        }
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        return scaled.getWidth() == width ? scaled : drawn(scaled, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                image,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()),
                null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            var plain = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
            writer.write(null, new IIOImage(image, null, plain), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
