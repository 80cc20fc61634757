package org.basao.site.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.basao.catalogue.SampleNotice;
import org.basao.platform.web.rest.AnswerNotice;

/** Says in every answer that sample data is loaded, while it is (law 12). */
@ApplicationScoped
public class SampleAnswerNotice implements AnswerNotice {
    static final Words WORDS = new Words("Dữ liệu minh họa", "Sample data");

    private SampleNotice sample;

    protected SampleAnswerNotice() {}

    @Inject
    public SampleAnswerNotice(SampleNotice sample) {
        this.sample = sample;
    }

    @Override
    public Optional<Words> current() {
        return sample.isShown() ? Optional.of(WORDS) : Optional.empty();
    }
}
