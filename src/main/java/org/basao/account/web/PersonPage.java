package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.PersonService;
import org.basao.account.Visitor;
import org.basao.account.api.PersonFile;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;

/** Somebody's access, and what an administrator does about it. */
@Named
@RequestScoped
public class PersonPage extends AccountForm {
    private static final List<String> WAYS = List.of("signIns", "second", "close", "reopen");

    @Inject
    PersonService people;

    @Inject
    Visitor visitor;

    private PersonFile file;
    private boolean read;
    private String way;
    private String reason;
    private long version = -1;

    /** Null if there is nobody of that code. */
    public PersonFile getFile() {
        if (!read) {
            read = true;
            try {
                file = people.file(visitor.actor(), code());
            } catch (NotFound e) {
                file = null;
            }
        }
        return file;
    }

    /** What can be done now. */
    public List<String> getWays() {
        PersonFile one = getFile();
        if (one == null || one.code().equals(visitor.getPerson())) {
            return List.of();
        }
        return WAYS.stream()
                .filter(some -> switch (some) {
                    case "signIns" -> one.active();
                    case "second" -> one.secondStep();
                    case "close" -> one.active();
                    default -> !one.active();
                })
                .toList();
    }

    public void act() {
        if (done(() -> {
            switch (String.valueOf(way)) {
                case "signIns" -> people.endSignIns(visitor.actor(), code(), reason);
                case "second" -> people.resetSecondStep(visitor.actor(), code(), version, reason);
                case "close" -> people.close(visitor.actor(), code(), version, reason);
                case "reopen" -> people.reopen(visitor.actor(), code(), version, reason);
                default -> throw new NotFound(String.valueOf(way));
            }
        })) {
            String page = language() == Language.VI ? "/viec/nguoi-dung/ho-so" : "/en/desk/people/person";
            go(page + "?ma=" + getFile().code() + "&done=" + way);
        }
    }

    private String code() {
        return String.valueOf(request.getParameter("ma"));
    }

    /** What was just done, or nothing. */
    public String getSaved() {
        String done = request.getParameter("done");
        return WAYS.contains(String.valueOf(done)) ? done : "";
    }

    public String getListPath() {
        return asked.link(language() == Language.VI ? "/viec/nguoi-dung" : "/en/desk/people");
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getVersion() {
        return version < 0 && getFile() != null ? getFile().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
