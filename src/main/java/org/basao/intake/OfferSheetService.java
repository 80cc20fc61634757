package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.basao.catalogue.OfferService;
import org.basao.catalogue.Offers;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.api.OfferView;
import org.basao.catalogue.api.SaveOffer;
import org.basao.intake.api.SheetLine;
import org.basao.intake.api.SheetTrial;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;

/**
 * Many offers at once, from a file of the producer: tried, then kept as drafts or published. The file is there for a day and goes by
 * itself.
 */
@ApplicationScoped
@Transactional
public class OfferSheetService {
    private StoredFiles files;
    private OfferSheets sheets;
    private Offers known;
    private OfferService offers;

    protected OfferSheetService() {}

    @Inject
    public OfferSheetService(StoredFiles files, OfferSheets sheets, Offers known, OfferService offers) {
        this.files = files;
        this.sheets = sheets;
        this.known = known;
        this.offers = offers;
    }

    /**
     * Takes a file in; what it would do is read from {@link OfferSheets#trial}.
     *
     * @param name as the person's computer calls it
     * @return the key of the file
     * @throws InvalidField for {@code file} if it is empty, too large or neither CSV nor XLSX
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public String tryOut(Actor actor, String name, InputStream content) {
        try {
            return files.add(new NewFile(name, OfferSheets.owner(actor), FileClass.IMPORT, actor.code()), content)
                    .key();
        } catch (BusinessException e) {
            throw new InvalidField("file", e.messageKey(), e.parameters().toArray());
        }
    }

    /**
     * Keeps what the file says.
     *
     * @param skipBadRows keep the good rows; otherwise one with a fault leaves everything as it was
     * @param publish put it before the public at once, with whatever else waits in those drafts; what has no pack stays a draft
     * @return how many products changed
     * @throws NotFound if there is no such file of the organisation acted for
     * @throws StaleVersion if somebody writes one of the offers at this moment
     * @throws BusinessException if the file cannot be read, or has faults that were not to be skipped
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public int store(Actor actor, String file, boolean skipBadRows, boolean publish) {
        SheetTrial trial = sheets.trial(actor, file);
        if (!trial.isClean() && (!skipBadRows || trial.rows() == 0)) {
            throw new BusinessException("sheet.error.faults");
        }
        for (SheetLine line : trial.lines()) {
            offers.save(actor, new SaveOffer(line.product(), line.version(), line.offer()));
            OfferView now = known.find(actor, line.product());
            if (publish && now.isDraft() && !now.offer().packs().isEmpty()) {
                offers.publish(actor, line.product(), now.version());
            }
        }
        return trial.lines().size();
    }
}
