package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CasePanel;
import clew.platform.directory.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether the person may be contacted now, first on the overview of the case. It shows no number and no address.
@Component
class ContactPanel implements CasePanel {

    private final ContactDesk desk;
    private final SafeContacts contacts;

    ContactPanel(ContactDesk desk, SafeContacts contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String headingKey() {
        return "assistance.contact.title";
    }

    @Override
    public String emptyKey() {
        return "assistance.contact.panel.empty";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.allows(file.id(), Action.READ);
    }

    @Override
    public List<Line> lines(CaseFile file) {
        desk.require(file.id(), Action.READ);
        String path = "/cases/" + file.id() + "/contact";
        return contacts.current(file).stream()
                .flatMap(known -> known.card().channels().stream())
                .map(channel -> line(channel, path))
                .toList();
    }

    private Line line(Channel channel, String path) {
        MayContact.Answer answer = MayContact.now(channel, contacts.now());
        Reason kind = Reason.of(channel.kind().key());
        Reason text = answer.allowed()
                ? Reason.of("assistance.contact.panel.allowed", kind)
                : Reason.of(
                        "assistance.contact.panel.refused",
                        kind,
                        answer.against().getFirst());
        return new Line(text, channel.traffickerMayHold(), path);
    }
}
