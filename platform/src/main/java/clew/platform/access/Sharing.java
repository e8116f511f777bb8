package clew.platform.access;

import clew.platform.access.Behind.Whom;
import clew.platform.directory.Agency;
import clew.platform.directory.Directory;
import clew.platform.directory.RecipientClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Finds out, for the gate, what of a person's data is open to a member because it was agreed.
///
/// An answer is remembered for the request that asked and for no longer: what is withdrawn is gone at the next
/// request.
@Component
class Sharing {

    private static final String MEMORY = Sharing.class.getName();

    private final ObjectProvider<Behind> behinds;
    private final ObjectProvider<Disclosures> disclosures;
    private final Directory directory;

    Sharing(ObjectProvider<Behind> behinds, ObjectProvider<Disclosures> disclosures, Directory directory) {
        this.behinds = behinds;
        this.disclosures = disclosures;
        this.directory = directory;
    }

    /// Everything that is open to the member about the person behind the subject; nothing where nobody stands there.
    Map<DataKind, Cover> open(Member member, Subject subject) {
        return whom(subject).map(whom -> open(member, whom.person())).orElse(Map.of());
    }

    /// Those of the persons about whom a kind of data is open to the member.
    Set<UUID> among(Member member, DataKind kind, Collection<UUID> persons) {
        Disclosures all = disclosures.getIfAvailable();
        return all == null ? Set.of() : all.among(member, kind, persons);
    }

    /// Keeps that the member was shown something.
    void shown(Member member, Subject subject, DataKind kind, Cover cover) {
        whom(subject).ifPresent(whom -> disclosures.ifAvailable(all -> all.shown(member, whom.person(), kind, cover)));
    }

    /// Whether an agency that helps keeps the data: then a body of enforcement is not told that they exist.
    boolean keptByService(Subject subject) {
        return whom(subject)
                .map(whom -> whom.keepers().stream()
                        .map(directory::find)
                        .flatMap(Optional::stream)
                        .map(Agency::kind)
                        .anyMatch(kind -> kind.recipientClass() == RecipientClass.SERVICE))
                .orElse(true);
    }

    private Optional<Whom> whom(Subject subject) {
        UUID id = subject.id();
        if (id == null) {
            return Optional.empty();
        }
        return behinds.stream()
                .filter(behind -> behind.type().equals(subject.type()))
                .findFirst()
                .flatMap(behind -> behind.whom(id));
    }

    private Map<DataKind, Cover> open(Member member, UUID person) {
        Disclosures all = disclosures.getIfAvailable();
        if (all == null) {
            return Map.of();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? all.to(member, person)
                : memory(request).computeIfAbsent(new Question(member.id(), person), _ -> all.to(member, person));
    }

    /// Forgets what this request was told: something was agreed or withdrawn in it.
    static void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Map<Question, Map<DataKind, Cover>> memory(RequestAttributes request) {
        if (request.getAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST) instanceof Memory memory) {
            return memory.told();
        }
        Memory fresh = new Memory(new HashMap<>());
        request.setAttribute(MEMORY, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh.told();
    }

    private record Question(MemberId member, UUID person) {}

    private record Memory(Map<Question, Map<DataKind, Cover>> told) {}
}
