package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.UnreadableFile;
import org.basao.intake.domain.DecisionSheet;
import org.basao.platform.error.InvalidField;

/** Files with the rows of a decision, turned into what would have been pasted. */
@ApplicationScoped
public class DecisionSheets {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final ImportLimits LIMITS =
            new ImportLimits(5 * MEBIBYTE, 50 * MEBIBYTE, 100, 200, DecisionSheet.MOST);

    /** @throws InvalidField for {@code file} if it is no CSV or XLSX file, too large or broken */
    public String text(InputStream content) {
        try {
            Path file = Files.createTempFile("decision", ".rows");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                if (Files.size(file) > LIMITS.fileBytes()) {
                    throw new InvalidField("file", "register.plan.fileLarge", LIMITS.fileBytes() / MEBIBYTE);
                }
                return DecisionSheet.text(file, LIMITS);
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableFile e) {
            throw new InvalidField("file", "register.plan.fileUnreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
