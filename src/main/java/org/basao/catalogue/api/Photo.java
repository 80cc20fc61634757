package org.basao.catalogue.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A photo as pages show it. Its address is made of its content: another photo has another address, so a browser may keep it for ever.
 *
 * @param hash SHA-256 of its largest size
 * @param width of its largest size, at most {@link #LARGEST}
 * @param altVi what it shows, or null
 */
public record Photo(String hash, int width, int height, String altVi, String altEn) {
    public static final int SMALL = 320;
    public static final int MIDDLE = 640;
    public static final int LARGEST = 1280;

    /** Which part of a photo is kept when it is cut: what is above or left, in the middle, below or right. */
    public enum Part {
        START,
        MIDDLE,
        END
    }

    /** Whether it has, nearly, the shape in which lists show photos. */
    public boolean isInShape() {
        return Math.abs(width * 3 - height * 4) <= height / 8;
    }

    /** Whether it is higher than lists show it, so that something goes above or below. */
    public boolean isHigh() {
        return width * 3 < height * 4;
    }

    /** Names it among the photos of its product, in fields of forms. */
    public String shortName() {
        return new Offer.Picture(hash, null, null).shortName();
    }

    /** The widths in which it is kept, from the smallest. */
    public List<Integer> widths() {
        return widths(width);
    }

    /** The widths in which a photo is kept whose largest has this one. */
    public static List<Integer> widths(int largest) {
        return Stream.concat(
                        IntStream.of(SMALL, MIDDLE).filter(one -> one < largest).boxed(), Stream.of(largest))
                .toList();
    }

    /** Height of the size with this width. */
    public int heightAt(int asked) {
        return Math.max(1, Math.round((float) height * asked / width));
    }

    /** Below the context, of the smallest size that is at least so wide, or else of the largest. */
    public String path(int asked) {
        int kept = widths().stream().filter(one -> one >= asked).findFirst().orElse(width);
        return "/anh/" + hash + "/" + kept + ".jpg";
    }

    /**
     * For {@code srcset}: every size with its width.
     *
     * @param context of the application
     */
    public String srcset(String context) {
        return widths().stream()
                .map(one -> context + path(one) + " " + one + "w")
                .collect(Collectors.joining(", "));
    }
}
