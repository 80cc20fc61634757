package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.account.ApiKeyService;
import org.basao.account.Visitor;
import org.basao.account.api.KeyView;
import org.basao.account.api.NewKey;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Scope;

/** The keys of the organisation for which one acts. */
@Named
@RequestScoped
public class ApiKeysPage extends AccountForm {
    @Inject
    ApiKeyService service;

    @Inject
    Visitor visitor;

    private String name;
    private String[] scopes = {Scope.READ_CATALOGUE.name()};
    private int days = 90;
    private String made = "";
    private String saved = "";
    private List<KeyView> keys;

    public List<KeyView> getKeys() {
        if (keys == null) {
            keys = service.keys(visitor.actor());
        }
        return keys;
    }

    public void make() {
        if (done(() -> made = service.make(visitor.actor(), new NewKey(name, chosen(), days)))) {
            saved = "made";
            name = "";
            keys = null;
        }
    }

    /** A scope that nobody offers is none. */
    private Set<Scope> chosen() {
        List<String> names = Arrays.asList(scopes);
        return Arrays.stream(Scope.values())
                .filter(scope -> names.contains(scope.name()))
                .collect(Collectors.toSet());
    }

    public void revoke(String code) {
        if (done(() -> service.revoke(visitor.actor(), code))) {
            saved = "revoked";
            keys = null;
        }
    }

    /** The key itself, right after it was made and never again. */
    public String getMade() {
        return made;
    }

    /** What was just done, or nothing. */
    public String getSaved() {
        return saved;
    }

    public List<Scope> getAllScopes() {
        return List.of(Scope.values());
    }

    public List<Integer> getLives() {
        return ApiKeyService.LIVES;
    }

    public String scopesOf(KeyView key) {
        Texts texts = Texts.of(BUNDLE, language());
        return key.scopes().stream().map(scope -> texts.text("scope." + scope)).collect(Collectors.joining(" · "));
    }

    public String getDescriptionPath() {
        return asked.link("/openapi");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(String[] scopes) {
        this.scopes = scopes.clone();
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
