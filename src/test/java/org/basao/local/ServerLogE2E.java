package org.basao.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs last, see {@link LayerOrder}: the application has done all that the tests asked of it, and is stopped. */
class ServerLogE2E {
    @Test
    void the_whole_run_left_no_warning_of_ours_and_no_stack_trace() {
        ServerLog log = new ServerLog(TestServers.application().log());
        TestServers.stopApplication();
        assertThat(log.troubles()).isEmpty();
    }
}
