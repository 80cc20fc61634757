package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;

class SitePathsTest {
    private final SitePaths paths = new SitePaths();

    @Test
    void public_pages_are_known_in_both_languages() {
        assertThat(paths.in("/san-pham/che-dinh-SURB5N99PD", Language.EN)).contains("/en/products/che-dinh-SURB5N99PD");
        assertThat(paths.in("/en/certificates/SURB5N99PD", Language.VI)).contains("/chung-nhan/SURB5N99PD");
        assertThat(paths.in("/", Language.EN)).contains("/en");
        assertThat(paths.in("/tai-khoan", Language.EN)).isEmpty();
    }
}
