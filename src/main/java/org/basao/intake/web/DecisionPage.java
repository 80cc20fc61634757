package org.basao.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.basao.account.Visitor;
import org.basao.intake.DecisionOffice;
import org.basao.intake.DecisionService;
import org.basao.intake.DecisionSheets;
import org.basao.intake.api.DraftDecision;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;
import org.basao.register.OverseenCertificates;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.OverseenCertificate;
import org.basao.register.api.PlannedRecognition;
import org.basao.register.api.PlannedRecognition.Effect;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RegisterPath;

/** A decision for many products: typed once, its rows pasted, tried, corrected in place, and issued whole. */
@Named
@RequestScoped
public class DecisionPage {
    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    DecisionService service;

    @Inject
    DecisionSheets sheets;

    @Inject
    DecisionOffice office;

    @Inject
    OverseenCertificates certificates;

    private String issuer;
    private String level;
    private String number;
    private String signedOn;
    private String signer;
    private String rows;
    private String scan;
    private String scanName;
    private Part file;
    private Part paper;
    private List<PlannedRecognition> plan;
    private List<OverseenCertificate> issued;

    /** Takes in what was uploaded, and says what each row would do. */
    public void tryOut() {
        var unused = FormMessages.done(texts(), () -> {
            takeFile();
            takePaper();
            plan = service.tryOut(visitor.actor(), draft());
        });
    }

    /** Issues all of it. If that is refused, the rows are shown with what speaks against them. */
    public void issue() {
        boolean done = FormMessages.done(texts(), () -> {
            takeFile();
            takePaper();
            List<CertificateIssued> made = service.issue(visitor.actor(), draft());
            go(made.getFirst().certificate());
        });
        if (!done && FacesContext.getCurrentInstance().getMessageList("rows").size() == 1) {
            var unused = FormMessages.done(texts(), () -> plan = service.tryOut(visitor.actor(), draft()));
        }
    }

    private void takeFile() {
        if (file != null && file.getSize() > 0) {
            try (InputStream content = file.getInputStream()) {
                rows = sheets.text(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void takePaper() {
        if (paper != null && paper.getSize() > 0) {
            try (InputStream content = paper.getInputStream()) {
                scan = service.keepScan(visitor.actor(), paper.getSubmittedFileName(), content);
                scanName = paper.getSubmittedFileName();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private DraftDecision draft() {
        return new DraftDecision(
                getIssuer(),
                level == null || level.isEmpty() ? null : DecisionLevel.valueOf(level),
                number,
                signingDay(),
                signer,
                rows,
                scan);
    }

    /** Null if it is no day. */
    private LocalDate signingDay() {
        try {
            return signedOn == null ? null : LocalDate.parse(signedOn.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void go(String certificate) {
        try {
            String address = RegisterPath.DECISION.in(asked.language()) + "?issued=" + certificate;
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificates of the decision that was just issued; empty unless the address names one of them. */
    public List<OverseenCertificate> getIssued() {
        if (issued == null) {
            String one = request.getMethod().equals("GET") ? request.getParameter("issued") : null;
            issued = one == null ? List.of() : certificates.ofSameDecision(visitor.actor(), one);
        }
        return issued;
    }

    /** What each row would do; null before it was tried. */
    public List<PlannedRecognition> getPlan() {
        return plan;
    }

    /** Whether all of it may be issued; also while the button that said so is being answered. */
    public boolean isIssuable() {
        return plan == null ? request.getParameter("issue") != null : getFaulty() == 0;
    }

    public long getFaulty() {
        return plan.stream().filter(row -> !row.isGood()).count();
    }

    public long getUpgrades() {
        return plan.stream().filter(row -> row.effect() == Effect.UP).count();
    }

    /** What speaks against a row, in words. */
    public List<String> faults(PlannedRecognition row) {
        return row.faults().stream()
                .map(fault -> texts().text(fault.key(), fault.parameters().toArray()))
                .toList();
    }

    /** What a row would do, in words. */
    public String effect(PlannedRecognition row) {
        return words().text("decision.effect." + row.effect(), row.starsBefore(), row.numberBefore());
    }

    public String day(LocalDate day) {
        return day == null ? "" : Days.written(day);
    }

    /** The words of the button. */
    public String getIssueWords() {
        return plan == null ? "" : words().text("decision.issue", plan.size());
    }

    /** A text of this feature with its parameter. */
    public String say(String key, Object parameter) {
        return words().text(key, parameter);
    }

    public String certificatePath(String code) {
        return asked.link((asked.language() == Language.VI ? "/chung-nhan/" : "/en/certificates/") + code);
    }

    public String getCertificatesPath() {
        return asked.link(RegisterPath.CERTIFICATES.in(asked.language()));
    }

    public String getPath() {
        return asked.link(RegisterPath.DECISION.in(asked.language()));
    }

    /** The levels at which the office may record: provinces also what districts signed. */
    public List<DecisionLevel> getLevels() {
        return office.levels(visitor.actor());
    }

    private Texts texts() {
        return Texts.of("org.basao.register.messages", asked.language());
    }

    private Texts words() {
        return Texts.of("org.basao.intake.messages", asked.language());
    }

    public String getIssuer() {
        if (issuer == null) {
            issuer = office.issuer(visitor.actor());
        }
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getLevel() {
        return level == null ? getLevels().getFirst().name() : level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(String signedOn) {
        this.signedOn = signedOn;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public String getRows() {
        return rows;
    }

    public void setRows(String rows) {
        this.rows = rows;
    }

    public String getScan() {
        return scan;
    }

    public void setScan(String scan) {
        this.scan = scan;
    }

    public String getScanName() {
        return scanName;
    }

    public void setScanName(String scanName) {
        this.scanName = scanName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Part getPaper() {
        return paper;
    }

    public void setPaper(Part paper) {
        this.paper = paper;
    }
}
