package org.basao.account.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.basao.platform.error.InvalidField;
import org.basao.platform.notice.MailboxAddress;

/**
 * A mail address or a Vietnamese telephone number, in the one form in which it is stored and compared.
 *
 * @param value lower-case address, or number as {@code +84912345678}
 */
public record Identifier(IdentifierKind kind, String value) {
    private static final int LONGEST = 254;
    private static final String HERE = "VN";
    private static final String MASK = "•••";

    /** Reads what somebody typed, in any usual spelling. Empty if it is neither. */
    public static Optional<Identifier> read(String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.contains("@") ? address(text) : number(text);
    }

    /**
     * The mail address that somebody typed into the field {@code address}.
     *
     * @throws InvalidField if it is none
     */
    public static Identifier mailAddress(String typed) {
        return read(typed)
                .filter(found -> found.kind() == IdentifierKind.EMAIL)
                .orElseThrow(() -> new InvalidField("address", "account.address.wrong"));
    }

    /**
     * The telephone number that somebody typed into the field {@code phone}.
     *
     * @throws InvalidField if it is none of Việt Nam's
     */
    public static Identifier phoneNumber(String typed) {
        return read(typed)
                .filter(found -> found.kind() == IdentifierKind.PHONE)
                .orElseThrow(() -> new InvalidField("phone", "account.phone.wrong"));
    }

    /** Enough for whoever knows it to recognise it, too little for anybody else to use it. */
    public String masked() {
        int at = value.indexOf('@');
        return at > 0
                ? value.substring(0, 1) + MASK + value.substring(at)
                : value.substring(0, 3) + MASK + value.substring(value.length() - 3);
    }

    private static Optional<Identifier> address(String text) {
        return MailboxAddress.isOne(text)
                ? Optional.of(new Identifier(IdentifierKind.EMAIL, text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Identifier> number(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, HERE);
            return numbers.isValidNumberForRegion(number, HERE)
                    ? Optional.of(new Identifier(IdentifierKind.PHONE, numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
