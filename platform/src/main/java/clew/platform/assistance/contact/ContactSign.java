package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseSign;
import clew.platform.directory.Reason;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether the person may be contacted now, on every page of a case, so that nobody calls without having seen it. It
/// shows no number and no address.
@Component
class ContactSign implements CaseSign {

    private final ContactDesk desk;
    private final SafeContacts contacts;

    ContactSign(ContactDesk desk, SafeContacts contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @Override
    public Optional<Sign> of(CaseFile file) {
        if (!desk.allows(file.id(), Action.READ)) {
            return Optional.empty();
        }
        desk.require(file.id(), Action.READ);
        List<Channel> channels = contacts.current(file).stream()
                .flatMap(known -> known.card().channels().stream())
                .toList();
        return Optional.of(new Sign(text(channels), "/cases/" + file.id() + "/contact"));
    }

    private Reason text(List<Channel> channels) {
        if (channels.isEmpty()) {
            return Reason.of("assistance.contact.sign.unknown");
        }
        return channels.stream()
                .filter(each -> MayContact.now(each, contacts.now()).allowed())
                .findFirst()
                .map(each -> Reason.of(
                        "assistance.contact.sign.allowed", Reason.of(each.kind().key())))
                .orElse(Reason.of("assistance.contact.sign.refused"));
    }
}
