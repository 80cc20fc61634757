package org.basao.report.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.basao.platform.error.BusinessException;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.AggregateRoot;
import org.basao.report.api.ReportReason;
import org.basao.report.api.ReportState;

/** Something that somebody found wrong with a product. An officer says once whether it is right; then it stays as it is. */
@Entity
@Table(name = "product_report")
public class ProductReport extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_report_seq")
    @SequenceGenerator(name = "product_report_seq", sequenceName = "product_report_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "product_id")
    private long productId;

    @Enumerated(EnumType.STRING)
    private ReportReason reason;

    private String words;
    private String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    protected ProductReport() {}

    /** @param address where the answer goes, or null */
    public ProductReport(
            String code,
            long productId,
            ReportReason reason,
            String words,
            String address,
            Language language,
            Instant now) {
        this.code = code;
        this.productId = productId;
        this.reason = reason;
        this.words = words;
        this.address = address;
        this.language = language;
        this.state = ReportState.OPEN;
        this.reportedAt = now;
    }

    /**
     * It is right.
     *
     * @return where the answer goes, if anywhere: it is kept here no longer
     */
    public Optional<Answer> uphold(String officer, String why, Instant now) {
        return end(ReportState.UPHELD, officer, why, now);
    }

    /** It is not right, or nothing can be found. */
    public Optional<Answer> dismiss(String officer, String why, Instant now) {
        return end(ReportState.DISMISSED, officer, why, now);
    }

    private Optional<Answer> end(ReportState next, String officer, String why, Instant now) {
        if (state != ReportState.OPEN) {
            throw new BusinessException("report.decided");
        }
        state = next;
        decidedBy = officer;
        decidedAt = now;
        decisionReason = why;
        Optional<Answer> answer = Optional.ofNullable(address).map(to -> new Answer(to, language));
        address = null;
        return answer;
    }

    /** Where an answer goes, and in which language. */
    public record Answer(String address, Language language) {
        /** Says nothing of the address. */
        @Override
        public String toString() {
            return "Answer in " + language;
        }
    }

    public String code() {
        return code;
    }

    public long productId() {
        return productId;
    }

    public ReportReason reason() {
        return reason;
    }

    /** As they were typed; empty once they are forgotten. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    public ReportState state() {
        return state;
    }
}
