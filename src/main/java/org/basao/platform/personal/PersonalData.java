package org.basao.platform.personal;

import java.util.List;
import java.util.Map;

/** A feature that keeps something of people. Whatever it keeps has to be in both methods. */
public interface PersonalData {
    /**
     * Everything that is kept of the person, for them to take along: the name of each part with its rows; values are texts, numbers,
     * truths or null.
     */
    Map<String, List<Map<String, Object>>> parts(Subject subject);

    /** Takes away what names the person, in the transaction that closes the account. What stays bears the code only. */
    void erase(Subject subject);
}
