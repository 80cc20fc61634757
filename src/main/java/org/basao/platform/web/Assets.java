package org.basao.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our own style sheets, fonts and pictures, each with a hash of its content, so that browsers may keep them for ever. */
@Named
@ApplicationScoped
public class Assets {
    private static final String ROOT = "/assets/";
    private static final int HASH_LENGTH = 10;

    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private ServletContext context;

    protected Assets() {}

    @Inject
    public Assets(ServletContext context) {
        this.context = context;
    }

    /**
     * @param name below {@code assets}, such as {@code art/set-11.svg}
     * @throws IllegalArgumentException if there is no such file, so that a wrong name shows in every test of the page
     */
    public String url(String name) {
        String hash = hash(name);
        if (hash == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return context.getContextPath() + ROOT + name + "?v=" + hash;
    }

    /** Address of a file that style sheets name without a hash because its folder already bears a version. */
    public String versioned(String name) {
        return context.getContextPath() + ROOT + name;
    }

    /** Whether this hash names the content that the file has now. */
    boolean isCurrent(String name, String hash) {
        return hash != null && hash.equals(hash(name));
    }

    /** Null where there is no such file; that is not remembered, because strangers can name any. */
    private String hash(String name) {
        return hashes.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        try (InputStream file = context.getResourceAsStream(ROOT + name)) {
            if (file == null) {
                return null;
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
