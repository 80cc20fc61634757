package org.basao.inquiry.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A guest's request with what producers answered.
 *
 * @param waiting whether the guest has not sent it yet
 * @param wanted what waits to be sent, or null
 * @param request null while it waits
 * @param offers that stand, by the code of their talk
 * @param messages by the code of their talk, oldest first
 */
public record GuestRequestView(
        boolean waiting,
        boolean claimed,
        String name,
        Wanted wanted,
        Map<String, AskedProduct> products,
        RequestView request,
        Map<String, OfferView> offers,
        Map<String, List<Message>> messages) {

    /** What a side said. */
    public record Message(Party side, String body, Instant saidAt) {}
}
