package org.basao.kernel;

/**
 * One syllable or number of a Vietnamese text, taken apart: the letters without their tone (â ă ê ô ơ ư đ kept) and the
 * tone beside them. Both tone placements ("hoà", "hòa") give the same syllable.
 *
 * @param letters lower-case letters with the marks of the letters but no tone, or the digits of a number ("1234,5")
 * @param tones one digit for each toned letter, in the order of the Vietnamese alphabet: 1 huyền, 2 hỏi, 3 ngã, 4 sắc,
 *     5 nặng; empty for the level tone. More than one digit only in words written together ("đắklắk")
 */
public record Syllable(String letters, String tones) {

    /** Key that keeps the accents: tone at the end, i and y unified ("Mỹ" and "mĩ" are "mi3"). */
    public String canonical() {
        return withUnifiedY(letters) + tones;
    }

    /** Key without any mark, i and y unified, đ as d ("Mỹ" is "mi", "Đắk" is "dak"). */
    public String folded() {
        return withoutMarks(withUnifiedY(letters));
    }

    /** The spelling without any mark, i and y as written ("Mỹ" is "my"): for addresses, not for comparing. */
    public String plain() {
        return withoutMarks(letters);
    }

    /** Whether the writer took the trouble to put a mark: such a syllable means exactly what it says. */
    public boolean accented() {
        return !tones.isEmpty() || !withoutMarks(letters).equals(letters);
    }

    public boolean number() {
        return letters.charAt(0) >= '0' && letters.charAt(0) <= '9';
    }

    /**
     * A y that is the whole vowel after a consonant sounds like i and both spellings are in use (kỹ/kĩ, Lý/lí); after "qu"
     * also before a final consonant (quýt/quít). Not a bare y (y tế), not in ay, ây, uy, yê.
     */
    private static String withUnifiedY(String letters) {
        int y = letters.indexOf('y');
        if (y < 1) {
            return letters;
        }
        if (letters.startsWith("qu") && y == 2) {
            return letters.length() == 3 || isConsonant(letters.charAt(3)) ? replaceAt(letters, y) : letters;
        }
        if (y != letters.length() - 1) {
            return letters;
        }
        for (int i = 0; i < y; i++) {
            if (!isConsonant(letters.charAt(i))) {
                return letters;
            }
        }
        return replaceAt(letters, y);
    }

    private static String replaceAt(String letters, int y) {
        return letters.substring(0, y) + 'i' + letters.substring(y + 1);
    }

    private static boolean isConsonant(char letter) {
        return Character.isLetter(letter) && "aăâeêioôơuưy".indexOf(letter) < 0;
    }

    private static String withoutMarks(String letters) {
        String plain = letters;
        for (int i = 0; i < letters.length(); i++) {
            char bare = switch (letters.charAt(i)) {
                case 'ă', 'â' -> 'a';
                case 'đ' -> 'd';
                case 'ê' -> 'e';
                case 'ô', 'ơ' -> 'o';
                case 'ư' -> 'u';
                default -> letters.charAt(i);
            };
            if (bare != letters.charAt(i)) {
                plain = plain.substring(0, i) + bare + plain.substring(i + 1);
            }
        }
        return plain;
    }
}
