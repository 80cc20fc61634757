package org.basao.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;

/** The first page: search, the six groups, what was certified last. */
@Named
@RequestScoped
public class HomePage {
    private static final int NEWEST = 8;

    /** One group as a door: its code, its drawing, how many products stand behind it. */
    public record Door(String group, String file, String ground, long count) {}

    @Inject
    Catalogue catalogue;

    @Inject
    Visit visit;

    private List<Door> doors;
    private long total;
    private List<ProductCard> newest;

    @PostConstruct
    void read() {
        Map<String, Long> counts = catalogue.countByGroup(visit.day());
        doors = List.of(
                door("I", 3, counts),
                door("II", 15, counts),
                door("III", 18, counts),
                door("IV", 21, counts),
                door("V", 24, counts),
                door("VI", 26, counts));
        newest = catalogue.newest(visit.day(), NEWEST);
        total = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The drawing is that of a set which everybody takes for the group. */
    private static Door door(String group, int set, Map<String, Long> counts) {
        Illustration art = Illustration.plain(set);
        return new Door(group, art.file(), art.ground(), counts.getOrDefault(group, 0L));
    }

    public List<Door> getDoors() {
        return doors;
    }

    public long getTotal() {
        return total;
    }

    public List<ProductCard> getNewest() {
        return newest;
    }
}
