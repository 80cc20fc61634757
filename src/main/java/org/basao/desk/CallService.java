package org.basao.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basao.desk.api.DeskPermission;
import org.basao.desk.api.PersonToCall;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.CallLine;
import org.basao.platform.notice.ToCall;
import org.basao.platform.security.Actor;

/** Telling by telephone whom no mail reaches. An office calls the people of its territory, the central office everybody. */
@ApplicationScoped
@Transactional
public class CallService {
    private ToCall toCall;
    private PeopleInReach people;
    private Audit audit;

    protected CallService() {}

    @Inject
    public CallService(ToCall toCall, PeopleInReach people, Audit audit) {
        this.toCall = toCall;
        this.people = people;
        this.audit = audit;
    }

    /** Whoever waits longest first. */
    @DeskPermission.Needed(DeskPermission.CALL)
    public List<PersonToCall> waiting(Actor actor, Language language) {
        Map<String, PeopleInReach.Known> known = people.of(actor, toCall.recipients()).stream()
                .collect(Collectors.toMap(PeopleInReach.Known::code, Function.identity()));
        return toCall.waiting(known.keySet(), language).stream()
                .map(line -> line(line, known.get(line.recipient())))
                .toList();
    }

    private static PersonToCall line(CallLine line, PeopleInReach.Known person) {
        return new PersonToCall(
                line.key(),
                person.code(),
                person.name(),
                person.phone(),
                person.language(),
                line.title(),
                line.why(),
                line.since());
    }

    /**
     * Notes that the person was told.
     *
     * @throws NotFound if nobody of the territory is to be called for that notice
     * @throws BusinessException {@code desk.calls.already} if somebody has noted it before
     */
    @DeskPermission.Needed(DeskPermission.CALL)
    public void called(Actor actor, String key) {
        CallLine line = toCall.find(key, Language.VI).orElseThrow(() -> new NotFound(key));
        if (people.of(actor, List.of(line.recipient())).isEmpty()) {
            throw new NotFound(key);
        }
        if (!toCall.called(key, actor.code())) {
            throw new BusinessException("desk.calls.already");
        }
        audit.record(new AuditEntry(
                actor.code(), actor.actingFor(), "desk.call.made", "PERSON", line.recipient(), null, line.code()));
    }
}
