package org.basao.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;

/** Everything that is kept of one person, for them to take along: {@code data.json} and their files in a ZIP. */
public final class OwnData {
    private final String json;
    private final String note;
    private final List<StoredFile> files;
    private final StoredFiles store;

    /** @param note for people, in both languages */
    OwnData(String json, String note, List<StoredFile> files, StoredFiles store) {
        this.json = json;
        this.note = note;
        this.files = List.copyOf(files);
        this.store = store;
    }

    /** The stream stays open. */
    public void writeZip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write(note.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("data.json"));
        zip.write(json.getBytes(StandardCharsets.UTF_8));
        for (StoredFile file : files) {
            // the key makes it unique, and nothing that somebody typed can lead out of the folder
            zip.putNextEntry(
                    new ZipEntry("files/" + file.key() + "-" + file.name().replaceAll("[/\\\\:]|^\\.+", "_")));
            try (InputStream content = store.open(file)) {
                content.transferTo(zip);
            }
        }
        zip.finish();
    }
}
