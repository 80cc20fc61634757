package org.basao.catalogue;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How the camera was held (Exif tag 0x0112, values 1 to 8). What is missing, broken or of another kind is upright.
 *
 * @param value as Exif numbers it: 2, 4, 5 and 7 are mirrored
 */
record ExifOrientation(int value) {
    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int SCAN = 0xda;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Of a JPEG; any other file is upright. */
    static ExifOrientation of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != SCAN) {
            int length = bytes.getShort(at + 2) & 0xffff;
            int from = at + 4;
            int end = Math.min(at + 2 + length, file.length);
            if ((file[at + 1] & 0xff) == APP1
                    && end - from > EXIF.length
                    && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length)) {
                return read(ByteBuffer.wrap(file, from + EXIF.length, end - from - EXIF.length)
                        .slice());
            }
            at += 2 + Math.max(2, length);
        }
        return UPRIGHT;
    }

    /** Reads the first directory of the TIFF structure. */
    private static ExifOrientation read(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xffffffffL;
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) entry) & 0xffff) == TAG) {
                int value = tiff.getShort((int) entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return value >= 5;
    }

    /** Turns a picture of that size upright, with its corner at 0, 0. */
    AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
