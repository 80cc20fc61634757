package org.basao.platform.files;

import java.util.List;

/** What a file is, which decides who may see it, how large it may be and of which types. */
public enum FileClass {
    /** For everybody once what it shows is public. */
    PUBLIC_PHOTO(10, "image/jpeg image/png image/webp", "JPEG, PNG, WebP"),
    /** For its organisation and the officers who verify it. */
    ORGANISATION_PAPER(20, "application/pdf image/jpeg image/png", "PDF, JPEG, PNG"),
    /** For the few who are named by its feature. */
    RESTRICTED(20, "application/pdf image/jpeg image/png", "PDF, JPEG, PNG"),
    /** A file of products that is imported: for its office. A spreadsheet is known by its content as what it is packed in. */
    IMPORT(
            50,
            "text/plain text/csv application/zip application/x-tika-ooxml"
                    + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "CSV, XLSX");

    private static final long MEGABYTE = 1024L * 1024;

    private final int megabytes;
    private final String types;
    private final String typeNames;

    FileClass(int megabytes, String types, String typeNames) {
        this.megabytes = megabytes;
        this.types = types;
        this.typeNames = typeNames;
    }

    /** The largest size in MB, as people are told. */
    public int megabytes() {
        return megabytes;
    }

    /** The largest size in bytes. */
    public long bytes() {
        return megabytes * MEGABYTE;
    }

    /** The types as people call them. */
    public String typeNames() {
        return typeNames;
    }

    /** The media types that are taken, for the chooser of a page. */
    public List<String> types() {
        return List.of(types.split(" ", -1));
    }
}
