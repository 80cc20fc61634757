package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes letters in the running transaction and sends them after its commit. */
@ApplicationScoped
public class Post {
    private MailQueue queue;

    protected Post() {}

    @Inject
    public Post(MailQueue queue) {
        this.queue = queue;
    }

    /** @throws IllegalArgumentException if a text is missing, or asks for a value that the letter has not */
    @Transactional
    public void send(Letter letter) {
        MailText.expectMail(letter.code(), letter.model());
        queue.add(letter);
    }
}
