package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.PersonService;
import org.basao.account.Visitor;
import org.basao.account.api.FoundPerson;
import org.basao.platform.i18n.Language;

/** Finding somebody with an account. Posted, so that an identifier stands in no address and no log. */
@Named
@RequestScoped
public class PeoplePage extends AccountForm {
    @Inject
    PersonService people;

    @Inject
    Visitor visitor;

    private String typed;
    private List<FoundPerson> found;

    public void find() {
        found = people.find(visitor.actor(), typed);
    }

    /** Null before anybody was looked for. */
    public List<FoundPerson> getFound() {
        return found;
    }

    public String path(FoundPerson person) {
        String page = language() == Language.VI ? "/viec/nguoi-dung/ho-so" : "/en/desk/people/person";
        return asked.link(page + "?ma=" + person.code());
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
