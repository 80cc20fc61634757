package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Unit;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.rest.InvalidParameters;
import org.basao.platform.web.rest.JsonBody;
import org.basao.platform.web.rest.Problem.ParameterError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryBodyTest {
    private static final TradeUnit ASKED = TradeUnit.of(Unit.KILOGRAM);

    @Test
    void a_price_is_for_the_unit_that_is_named_otherwise_for_the_one_that_was_asked_for() {
        assertThat(unit("{}")).isEqualTo(ASKED);
        assertThat(unit("{'unit': null, 'packLabel': null, 'packBase': null}")).isEqualTo(ASKED);
        assertThat(unit("{'unit': 'TONNE'}")).isEqualTo(TradeUnit.of(Unit.TONNE));
        TradeUnit crate = unit("{'unit': 'PACK', 'packLabel': 'Thùng 12', 'packBase': 6}");
        assertThat(crate.packLabel()).isEqualTo("Thùng 12");
        assertThat(crate.base()).isEqualByComparingTo("6");
    }

    /** A price for a crate that silently became one for a kilogram would be before the buyer at once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'unit': 'PACK', 'packLabel': 'Thùng 12'}                    | packBase
                    {'unit': 'PACK', 'packLabel': 'Thùng 12', 'packBase': 0}     | packBase
                    {'unit': 'PACK', 'packLabel': 'Thùng 12', 'packBase': 'six'} | packBase
                    {'unit': 'PACK', 'packBase': 6}                              | packLabel
                    {'packBase': 6}                                              | packBase
                    {'packLabel': 'Thùng 12'}                                    | packLabel
                    {'unit': 'KILOGRAM', 'packLabel': 'Thùng 12'}                | packLabel
                    """, quoteCharacter = '"')
    void a_pack_says_what_it_is_called_and_holds_and_nothing_else_does(String line, String field) {
        assertThatThrownBy(() -> unit(line))
                .isInstanceOfSatisfying(
                        InvalidParameters.class,
                        thrown -> assertThat(thrown.errors())
                                .extracting(ParameterError::parameter)
                                .isEqualTo(List.of(field)));
    }

    private static TradeUnit unit(String line) {
        JsonBody body = JsonBody.of(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Language.EN);
        TradeUnit unit = InquiryBody.unit(body, ASKED);
        body.finish();
        return unit;
    }
}
