package org.basao.platform.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** Writes a mail from the texts of its kind. */
final class MailWriting {
    /** One notice in a digest. */
    record Told(String code, Map<String, String> model, String path) {}

    private static final int MOST = 50;

    private final Language language;
    private final MailAddresses addresses;
    private final MailLook look;
    private final Texts ours;

    MailWriting(MailAddresses addresses, boolean sample) {
        this.language = addresses.language();
        this.addresses = addresses;
        this.look = new MailLook(language, sample);
        this.ours = Texts.of("org.basao.platform.messages", language);
    }

    /**
     * @param path what the button leads to, or null
     * @param unsubscribe raw token of the link that ends this kind of mail, or null for what cannot be switched off
     */
    MailContent ofKind(String code, Map<String, String> model, String path, boolean letter, String unsubscribe) {
        MailText text = MailText.of(code, language);
        String link = path == null ? null : addresses.page(path);
        List<MailBlock> blocks = text.body(model, link).stream()
                .map(part -> part.isButton() ? MailBlock.button(part.text(), link) : MailBlock.text(part.text()))
                .toList();
        return look.dress(text.subject(model), blocks, why(letter, unsubscribe));
    }

    /** @param told what the person was told since the last one, oldest first */
    MailContent digest(List<Told> told, String unsubscribe) {
        List<MailBlock> blocks = new ArrayList<>();
        blocks.add(MailBlock.text(ours.text("mail.digest.body", told.size())));
        for (Told one : told.subList(0, Math.min(told.size(), MOST))) {
            String title = MailText.of(one.code(), language).title(one.model());
            blocks.add(one.path() == null ? MailBlock.text(title) : MailBlock.link(title, addresses.page(one.path())));
        }
        if (told.size() > MOST) {
            blocks.add(MailBlock.text(ours.text("mail.digest.more", told.size() - MOST)));
        }
        return look.dress(ours.text("mail.digest.subject", told.size()), blocks, why(false, unsubscribe));
    }

    private List<MailBlock> why(boolean letter, String unsubscribe) {
        List<MailBlock> why = new ArrayList<>();
        why.add(MailBlock.text(ours.text(letter ? "mail.why.letter" : "mail.why.notice")));
        if (unsubscribe != null) {
            why.add(MailBlock.link(ours.text("mail.unsubscribe"), addresses.unsubscribe(unsubscribe)));
        }
        return why;
    }
}
