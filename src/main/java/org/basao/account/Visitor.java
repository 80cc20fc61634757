package org.basao.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.MembershipView;
import org.basao.account.api.SignedIn;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Cookies;

/** Who looks at the page. Asked for by pages that depend on it only: others read nothing. */
@Named
@RequestScoped
public class Visitor implements CurrentActor {
    /** Holds the token of the sign-in. */
    public static final String COOKIE = "basao-sign-in";

    private HttpServletRequest request;
    private Cookies cookies;
    private SignIns signIns;
    private Memberships memberships;

    private Optional<SignedIn> signedIn = Optional.empty();
    private boolean asked;
    private List<MembershipView> all;
    private Actor actor;

    protected Visitor() {}

    @Inject
    public Visitor(HttpServletRequest request, Cookies cookies, SignIns signIns, Memberships memberships) {
        this.request = request;
        this.cookies = cookies;
        this.signIns = signIns;
        this.memberships = memberships;
    }

    /** Whoever is signed in, perhaps not completely yet. */
    public Optional<SignedIn> signedIn() {
        if (!asked) {
            signedIn = cookies.value(request, COOKIE).flatMap(signIns::byToken);
            asked = true;
        }
        return signedIn;
    }

    /** Whether somebody is signed in and has taken every step. */
    @Override
    public boolean isPresent() {
        return signedIn().filter(SignedIn::isComplete).isPresent();
    }

    /** @throws IllegalStateException if nobody is completely signed in; the desk's filter sees to that */
    @Override
    public Actor actor() {
        if (actor == null) {
            actor = memberships.actor(signedIn().filter(SignedIn::isComplete).orElseThrow());
        }
        return actor;
    }

    @Override
    public void actFor(String organisation) {
        var unused = memberships.choose(signedIn().filter(SignedIn::isComplete).orElseThrow(), organisation);
    }

    /** Public code; empty for a stranger. */
    public String getPerson() {
        return signedIn().map(SignedIn::person).orElse("");
    }

    public String getName() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    public List<MembershipView> getMemberships() {
        if (all == null) {
            all = signedIn().map(one -> memberships.of(one.person())).orElse(List.of());
        }
        return all;
    }

    /** The organisation acted for, or null. */
    public MembershipView getActing() {
        String organisation = actor().actingFor();
        return getMemberships().stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }
}
