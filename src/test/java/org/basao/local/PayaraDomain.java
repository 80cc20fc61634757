package org.basao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/**
 * The settings of a Payara domain that differ between two local starts; the rest stands in
 * {@code deploy/payara/domain.xsl}.
 */
record PayaraDomain(String httpAddress, int httpPort, int adminPort, List<String> jvmOptions) {

    /** Makes the domain's folder from the one that the server ships. */
    void create(Path home, Path folder) {
        Folders.fresh(folder);
        Path shipped = home.resolve("glassfish/domains/domain1");
        Folders.copy(shipped.resolve("config"), folder.resolve("config"));
        Folders.copy(shipped.resolve("lib"), folder.resolve("lib"));
        for (String empty : List.of("logs", "docroot", "applications")) {
            Folders.create(folder.resolve(empty));
        }
        try {
            Transformer transformer = TransformerFactory.newInstance()
                    .newTransformer(new StreamSource(
                            Folders.deploy().resolve("payara/domain.xsl").toFile()));
            transformer.setParameter("http.address", httpAddress);
            transformer.setParameter("http.port", String.valueOf(httpPort));
            transformer.setParameter("admin.port", String.valueOf(adminPort));
            transformer.setParameter("jvm.options", String.join(" ", jvmOptions));
            try (var target = Files.newOutputStream(folder.resolve("config/domain.xml"))) {
                transformer.transform(
                        new StreamSource(shipped.resolve("config/domain.xml").toFile()), new StreamResult(target));
            }
        } catch (TransformerException | IOException e) {
            throw new StartFailure("deploy/payara/domain.xsl could not be applied: " + e.getMessage(), e);
        }
    }
}
