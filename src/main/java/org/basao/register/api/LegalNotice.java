package org.basao.register.api;

/** What the law wants said beside such goods. */
public enum LegalNotice {
    ALCOHOL,
    NOT_A_MEDICINE;

    /** Whether only grown-ups may be offered such goods: prices are shown, and orders taken, after a question for the age. */
    public boolean asksAge() {
        return this == ALCOHOL;
    }

    /** What stands in the database; null for none. */
    public static LegalNotice read(String name) {
        return name == null ? null : valueOf(name);
    }
}
