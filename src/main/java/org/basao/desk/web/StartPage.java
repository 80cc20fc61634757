package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.basao.account.Memberships;
import org.basao.account.Visitor;
import org.basao.account.api.StartPath;
import org.basao.desk.web.DeskView.Part;
import org.basao.platform.i18n.Texts;
import org.basao.platform.notice.PagePaths;
import org.basao.platform.web.Asked;
import org.basao.platform.work.Waits;

/** Where work begins: for whom one acts, what waits, and where everything is. */
@Named
@RequestScoped
public class StartPage {
    @Inject
    Visitor visitor;

    @Inject
    Memberships memberships;

    @Inject
    Asked asked;

    @Inject
    PagePaths paths;

    @Inject
    @Any
    Instance<Waits> waits;

    private List<Link> waiting;

    /** A way to a page. */
    public record Link(String text, String path) {}

    /** Some pages that belong together. */
    public record Menu(String title, List<Link> links) {}

    /** What waits for whoever looks, each with the page where it is done. */
    public List<Link> getWaiting() {
        if (waiting == null) {
            waiting = waits.stream()
                    .flatMap(some -> some.of(visitor.actor()).stream())
                    .map(work -> {
                        int dot = work.code().indexOf('.');
                        String bundle = "org.basao." + work.code().substring(0, dot) + ".messages";
                        String key = "waits." + work.code().substring(dot + 1);
                        return new Link(
                                Texts.of(bundle, asked.language()).text(key, work.count()),
                                asked.link(paths.in(work.path(), asked.language())));
                    })
                    .toList();
        }
        return waiting;
    }

    /** All pages that whoever looks may open. */
    public List<Menu> getMenus() {
        Texts texts = Texts.of(DeskPage.BUNDLE, asked.language());
        return Arrays.stream(Part.values())
                .map(part -> new Menu(
                        texts.text("part." + part),
                        DeskView.in(part, visitor.actor()).stream()
                                .map(page -> new Link(
                                        texts.text("menu." + page.view()), asked.link(page.path(asked.language()))))
                                .toList()))
                .filter(menu -> !menu.links().isEmpty())
                .toList();
    }

    /** Acts for another organisation from now on, in this browser. */
    public void choose(String organisation) throws IOException {
        memberships.choose(visitor.signedIn().orElseThrow(), organisation);
        FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(StartPath.in(asked.language())));
    }
}
