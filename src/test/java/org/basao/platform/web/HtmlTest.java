package org.basao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void json_cannot_end_the_script_that_holds_it() {
        assertThat(Html.jsonInScript("{\"name\":\"</script><!-- & \u2028\"}"))
                .isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\"}");
    }

    @Test
    void the_same_page_has_the_same_tag_and_another_page_another() {
        byte[] page = {1, 2, 3};
        assertThat(PageCaching.tag(page))
                .isEqualTo(PageCaching.tag(page.clone()))
                .startsWith("W/\"");
        assertThat(PageCaching.tag(page)).isNotEqualTo(PageCaching.tag(new byte[] {1, 2, 4}));
    }
}
