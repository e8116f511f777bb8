package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseSection;
import org.springframework.stereotype.Component;

/// The page about safe contact, beside the others of a case.
@Component
class ContactSection implements CaseSection {

    static final String NAME = "contact";

    private final ContactDesk desk;

    ContactSection(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "assistance.contact.title";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/contact";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.allows(file.id(), Action.READ);
    }
}
