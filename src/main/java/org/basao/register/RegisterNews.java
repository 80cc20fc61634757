package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.platform.config.Days;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Notices;
import org.basao.register.api.EndingPaper;
import org.basao.register.api.RegisterPath;

/** Tells a producer what officers decided about its products, and officers what waits for them. */
@ApplicationScoped
public class RegisterNews implements NoticeKinds {
    private static final String NAME = "name";
    private static final String REASON = "reason";

    private PeopleConcerned people;
    private Notices notices;

    protected RegisterNews() {}

    @Inject
    public RegisterNews(PeopleConcerned people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind("register.changeAsked", false),
                new NoticeKind("register.changeApproved", true),
                new NoticeKind("register.changeRejected", true),
                new NoticeKind("register.recognised", false),
                new NoticeKind("register.revoked", true),
                new NoticeKind("register.certificateEnds", true),
                new NoticeKind("register.paperEnds", false));
    }

    void changeAsked(String product, String name) {
        people.officersOf(product)
                .forEach(officer ->
                        raise("register.changeAsked", officer, Map.of(NAME, name), RegisterPath.CHANGES.path()));
    }

    void changeApproved(String product, String name, String reason) {
        tellHolder(product, "register.changeApproved", Map.of(NAME, name, REASON, reason), null);
    }

    void changeRejected(String product, String name, String reason) {
        tellHolder(product, "register.changeRejected", Map.of(NAME, name, REASON, reason), null);
    }

    /**
     * A product that a decision recognised.
     *
     * @param certificate public code
     * @param lastDay of its certificate
     */
    record Recognised(long holder, String product, String name, String certificate, int stars, LocalDate lastDay) {
        private String briefly() {
            return name + " (" + stars + "★)";
        }

        private String inFull() {
            return name + ": " + stars + "★, " + Days.written(lastDay);
        }
    }

    /** One notice for each producer, whatever number of its products the decision recognised. */
    void recognised(String decision, List<Recognised> products) {
        products.stream()
                .collect(Collectors.groupingBy(Recognised::holder, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(of -> recognisedOf(decision, of));
    }

    private void recognisedOf(String decision, List<Recognised> products) {
        Recognised first = products.getFirst();
        boolean one = products.size() == 1;
        tellHolder(
                first.product(),
                "register.recognised",
                Map.of(
                        "decision",
                        decision,
                        "short",
                        first.briefly() + (one ? "" : " +" + (products.size() - 1)),
                        "products",
                        products.stream().map(Recognised::inFull).collect(Collectors.joining("; "))),
                one ? RegisterPath.certificate(first.certificate()) : RegisterPath.PRODUCTS_OF_PRODUCER);
    }

    /** @param certificate public code */
    void revoked(String product, String name, String certificate, String day, String reason) {
        tellHolder(
                product,
                "register.revoked",
                Map.of(NAME, name, "day", day, REASON, reason),
                RegisterPath.certificate(certificate));
    }

    /** @param left days from today to its last one */
    void paperEnds(EndingPaper paper, long left) {
        boolean certificate = paper.kind() == EndingPaper.Kind.CERTIFICATE;
        tellHolder(
                paper.product(),
                certificate ? "register.certificateEnds" : "register.paperEnds",
                Map.of(
                        NAME,
                        paper.productName(),
                        "paper",
                        certificate ? paper.number() : paper.name(),
                        "day",
                        Days.written(paper.lastDay()),
                        "left",
                        String.valueOf(left)),
                certificate ? RegisterPath.certificate(paper.name()) : null);
    }

    private void tellHolder(String product, String code, Map<String, String> model, String path) {
        people.holdersOf(product).forEach(person -> raise(code, person, model, path));
    }

    private void raise(String code, String person, Map<String, String> model, String path) {
        boolean essential = kinds().stream().anyMatch(kind -> kind.code().equals(code) && kind.essential());
        notices.raise(new Notice(code, person, model, path, essential));
    }
}
