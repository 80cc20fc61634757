package org.basao.local.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basao.kernel.VietnameseText;
import org.basao.local.sample.Vocabulary.SetOfGoods;
import org.basao.place.Places;
import org.basao.place.api.CommuneView;
import org.basao.place.api.FormerProvinceView;
import org.basao.place.api.ProvinceView;

/** Invents producers in the shares of the programme: 33 % cooperatives, 24 % firms, 42 % households, a few groups and communities. */
final class SampleProducers {
    private final Chance chance;
    private final Vocabulary words;
    private final Places places;
    private final List<FormerProvinceView> former;
    private final LocalDate day;
    private final Set<String> used = new HashSet<>();
    private int enterprises;
    private int households;

    SampleProducers(Chance chance, Vocabulary words, Places places, LocalDate day) {
        this.chance = chance;
        this.words = words;
        this.places = places;
        this.former = places.formerProvinces();
        this.day = day;
    }

    SampleProducer next(SetOfGoods set) {
        FormerProvinceView before = chance.one(former);
        ProvinceView province = places.province(before.provinceCode(), day).orElseThrow();
        CommuneView commune = chance.one(places.communes(province.code()));
        double at = chance.share();
        String brand;
        String name;
        do {
            brand = brand();
            name = name(at, brand, set, commune);
        } while (!used.add(province.code() + VietnameseText.key(name)));
        return new SampleProducer(name, type(at), taxCode(at), brand, province, before, commune, 1 + chance.below(24));
    }

    private String brand() {
        return chance.one(words.names().get("brand_first")) + " "
                + chance.one(words.names().get("brand_second"));
    }

    private static String type(double at) {
        if (at < 0.33) {
            return "HTX";
        } else if (at < 0.53) {
            return "Công ty";
        } else if (at < 0.57) {
            return "DNTN";
        } else if (at < 0.99) {
            return "Hộ kinh doanh";
        }
        return at < 0.997 ? "Tổ hợp tác" : "Cộng đồng";
    }

    private String name(double at, String brand, SetOfGoods set, CommuneView commune) {
        String good = chance.one(set.goods()).name();
        String lower = Character.toLowerCase(good.charAt(0)) + good.substring(1);
        return switch (type(at)) {
            case "HTX" ->
                "HTX "
                        + chance.one(List.of(
                                "Nông nghiệp", "Dịch vụ nông nghiệp", "Sản xuất và kinh doanh", "Nông sản sạch", ""))
                        + " " + (chance.in(0.5) ? brand : commune.name() + " " + brand);
            case "Công ty" ->
                chance.one(List.of("Công ty TNHH ", "Công ty CP ", "Công ty TNHH MTV "))
                        + chance.one(List.of("Nông sản ", "Thực phẩm ", "Đặc sản ", "Thương mại ", "Sản xuất "))
                        + brand;
            case "DNTN" -> "DNTN " + brand;
            case "Hộ kinh doanh" ->
                chance.in(0.5)
                        ? "Hộ kinh doanh " + person()
                        : "Cơ sở " + lower + " " + (chance.in(0.5) ? brand : commune.name() + " " + brand);
            case "Tổ hợp tác" -> "Tổ hợp tác " + lower + " " + commune.name() + " " + brand;
            default -> "Cộng đồng du lịch " + commune.name() + " " + brand;
        };
    }

    private String person() {
        return chance.one(words.names().get("family")) + " "
                + chance.one(words.names().get("middle")) + " "
                + chance.one(words.names().get("brand_second")) + " "
                + chance.one(words.names().get("brand_first"));
    }

    /** Codes that no register gives out: enterprises' begin with 99, personal numbers with 999. */
    private String taxCode(double at) {
        if (at < 0.57) {
            String code;
            do {
                enterprises++;
                code = withCheckDigit("99" + String.format(Locale.ROOT, "%07d", enterprises));
            } while (code.isEmpty());
            return code;
        }
        return at < 0.99 ? "999" + String.format(Locale.ROOT, "%09d", ++households) : "";
    }

    private static String withCheckDigit(String nine) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (nine.charAt(i) - '0');
        }
        int check = 10 - sum % 11;
        return check == 10 ? "" : nine + check;
    }
}
