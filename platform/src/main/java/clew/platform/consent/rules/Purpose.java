package clew.platform.consent.rules;

import clew.platform.directory.AgencyKind;
import java.util.EnumSet;
import java.util.Set;

/// What data are used for. What an agency reads in Clew it reads for the purposes of its kind; other uses, such as
/// tracing a family, are named by the room that does them.
public enum Purpose {
    /// To help: shelter, care, advice, school.
    ASSISTANCE,
    /// To find out whether the person is a victim of trafficking.
    IDENTIFICATION,
    /// To find and try those who did it.
    INVESTIGATION,
    /// To decide on asylum, a permit to stay or a return.
    RESIDENCE,
    /// To count, with the record of the person.
    STATISTICS,
    /// To look for the family.
    FAMILY_TRACING;

    /// For what an agency of a kind reads what is shared with it.
    public static Set<Purpose> of(AgencyKind kind) {
        return switch (kind) {
            case COMPETENT_AUTHORITY -> EnumSet.of(ASSISTANCE, IDENTIFICATION);
            case RECEPTION, SHELTER, NGO, MEDICAL, SCHOOL, GUARDIANSHIP, SOCIAL_SERVICE, LEGAL_AID, HELPLINE ->
                EnumSet.of(ASSISTANCE);
            case POLICE, PROSECUTION, LABOUR_INSPECTION -> EnumSet.of(INVESTIGATION, IDENTIFICATION);
            case ASYLUM, BORDER, IMMIGRATION, CONSULATE -> EnumSet.of(RESIDENCE, IDENTIFICATION);
            case CO_ORDINATION -> EnumSet.of(STATISTICS);
        };
    }

    /// The message key of its label.
    public String key() {
        return "consent.purpose." + name();
    }
}
