package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.basao.account.api.AccountPath;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.Person;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Letter;
import org.basao.platform.notice.Post;

/** The mails of this feature. All of them are essential: they tell a person what happens to the account. */
@ApplicationScoped
public class AccountLetters {
    static final String BUNDLE = "org.basao.account.messages";

    private People people;
    private Post post;
    private LetterLimit limit;

    protected AccountLetters() {}

    @Inject
    public AccountLetters(People people, Post post, LetterLimit limit) {
        this.people = people;
        this.post = post;
        this.limit = limit;
    }

    void confirm(String name, Identifier address, Language language, String token) {
        send("account.confirm", name, address.value(), language, AccountPath.CONFIRM.in(language) + "?token=" + token);
    }

    /** To somebody who signs up with an address that is known already: only the mailbox learns that. */
    void known(String name, Identifier address, Language language) {
        send("account.known", name, address.value(), language, AccountPath.FORGOTTEN.in(language));
    }

    void newPassword(Person person, Identifier address, Language language, String token) {
        send(
                "account.newPassword",
                person.name(),
                address.value(),
                language,
                AccountPath.NEW_PASSWORD.in(language) + "?token=" + token);
    }

    /** To somebody who forgot the password of an account that this address does not have: only the mailbox learns that. */
    void unknown(Identifier address, Language language) {
        send("account.unknown", address.value(), address.value(), language, AccountPath.SIGN_UP.in(language));
    }

    /** @param organisation its name */
    void invitation(String organisation, Identifier address, Language language, String token) {
        send(
                "account.invitation",
                organisation,
                address.value(),
                language,
                AccountPath.INVITATION.in(language) + "?token=" + token);
    }

    void passwordChanged(Person person) {
        String address = people.address(person.code());
        if (address != null) {
            send(
                    "account.passwordChanged",
                    person.name(),
                    address,
                    person.language(),
                    AccountPath.FORGOTTEN.in(person.language()));
        }
    }

    /** To the mailbox that is to be the person's from now on. */
    void newAddress(Person person, Identifier after, String token) {
        send("account.newAddress", person.name(), after.value(), person.language(), addressPath(person, token));
    }

    /** To the mailbox so far, which has to agree. */
    void oldAddress(Person person, Identifier before, Identifier after, String token) {
        send(
                "account.oldAddress",
                Map.of("name", person.name(), "address", after.masked()),
                before.value(),
                person.language(),
                addressPath(person, token));
    }

    /** To the mailbox of somebody else's account, which alone learns that it is known. */
    void addressKnown(Identifier address, Language language) {
        send("account.addressKnown", Map.of(), address.value(), language, null);
    }

    /** To the mailbox that was left. */
    void addressChanged(Person person, Identifier before) {
        send("account.addressChanged", person.name(), before.value(), person.language(), null);
    }

    /** To somebody who cannot sign in any more. */
    void closed(Person person, String reason) {
        String address = people.address(person.code());
        if (address != null) {
            send("account.closed", Map.of("name", person.name(), "reason", reason), address, person.language(), null);
        }
    }

    private static String addressPath(Person person, String token) {
        return AccountPath.ADDRESS.in(person.language()) + "?token=" + token;
    }

    /**
     * To somebody who closed their account themselves.
     *
     * @param name as the person was called until now
     */
    void left(String name, Identifier address, Language language) {
        send("account.left", name, address.value(), language, language == Language.VI ? "/" : "/en");
    }

    private void send(String code, String name, String address, Language language, String path) {
        send(code, Map.of("name", name), address, language, path);
    }

    private void send(String code, Map<String, String> model, String address, Language language, String path) {
        if (limit.take(address)) {
            post.send(new Letter(code, address, language, model, path));
        }
    }
}
