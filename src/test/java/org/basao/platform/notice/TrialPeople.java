package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.basao.platform.i18n.Language;

/** People that can be told in these tests, and a service that tells them. */
final class TrialPeople {
    private TrialPeople() {}

    /** Who is known; codes begin with {@code trial-}. */
    @ApplicationScoped
    public static class Known implements Recipients {
        private final Map<String, Recipient> people = new ConcurrentHashMap<>();

        @Override
        public Optional<Recipient> find(String userCode) {
            return Optional.ofNullable(people.get(userCode));
        }

        Recipient add(String code, String name, Language language, String address) {
            Recipient one = new Recipient("trial-" + code, name, language, address);
            people.put(one.code(), one);
            return one;
        }
    }

    /** What the trial feature would tell. */
    @ApplicationScoped
    public static class Kinds implements NoticeKinds {
        @Override
        public List<NoticeKind> kinds() {
            return List.of(new NoticeKind("trial.asked", false), new NoticeKind("trial.lock", true));
        }
    }

    /** A page that is called otherwise in English. */
    @ApplicationScoped
    public static class Pages implements TranslatedPaths {
        @Override
        public Optional<String> in(String path, Language language) {
            boolean ours = path.equals("/thu") || path.equals("/en/trial");
            return ours ? Optional.of(language == Language.VI ? "/thu" : "/en/trial") : Optional.empty();
        }
    }

    /** Says that sample data is loaded when a test wants it so. */
    @ApplicationScoped
    public static class Sample implements SampleData {
        private boolean loaded;

        @Override
        public boolean holdsSampleData() {
            return loaded;
        }

        void loaded(boolean now) {
            loaded = now;
        }
    }

    /** Tells in a transaction, and may change its mind. */
    @ApplicationScoped
    public static class Teller {
        @Transactional
        public void raise(Notices notices, Notice notice) {
            notices.raise(notice);
        }

        @Transactional
        public void send(Post post, Letter letter) {
            post.send(letter);
        }

        @Transactional
        public void raiseAndFail(Notices notices, Notice notice) {
            notices.raise(notice);
            throw new IllegalStateException("changed its mind");
        }
    }
}
